/**
 * In whose name does a statement reach the database, and what of a failure may be told? Start with
 * {@link org.entente.store.sql.Pool}.
 */
@NullMarked
package org.entente.store.sql;

import org.jspecify.annotations.NullMarked;
