/**
 * A partnership's dossier in and out of the workspace: beginning one, export, import with a
 * preview. Start with {@link org.entente.web.dossier.DossierPage}.
 */
@NullMarked
package org.entente.web.dossier;

import org.jspecify.annotations.NullMarked;
