/**
 * Rows of any table of a dossier: read, filtered, sorted, edited. Columns, forms and choices all
 * derive from the table's schema. Start with {@link org.entente.web.table.RowPage}.
 */
@NullMarked
package org.entente.web.table;

import org.jspecify.annotations.NullMarked;
