/**
 * The brief: everything that a dossier allows to say, as one page that an adviser reads in five
 * minutes, and as its PDF. Start with {@link org.entente.voice.brief.BriefPage}.
 */
@NullMarked
package org.entente.voice.brief;

import org.jspecify.annotations.NullMarked;
