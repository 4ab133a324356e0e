/**
 * Changes to a partnership that leave it sound: rows, whole dossiers, and taking changes back.
 * Start with {@link org.entente.app.edit.EditRows}.
 */
@NullMarked
package org.entente.app.edit;

import org.jspecify.annotations.NullMarked;
