/** Drafts written as short text, for tests. */
@NullMarked
package org.entente.dossier._fixtures;

import org.jspecify.annotations.NullMarked;
