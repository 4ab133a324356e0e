/**
 * Who belongs at the table: which actors a problem concerns, and who is missing. Start with {@link
 * org.entente.actors.table.MissingActors}.
 */
@NullMarked
package org.entente.actors.table;

import org.jspecify.annotations.NullMarked;
