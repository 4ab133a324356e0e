/**
 * A partnership as people write it: tables of text and what they mean. Text comes in as a {@link
 * org.entente.dossier.Draft}; a {@link org.entente.dossier.Dossier} of values goes out, or every
 * problem there is. Files and databases are somebody else's matter. Start with {@link
 * org.entente.dossier.Draft}.
 */
@NullMarked
package org.entente.dossier;

import org.jspecify.annotations.NullMarked;
