/**
 * Who is concerned by a problem, who is missing from the table, and who influences whom. Start with
 * {@link org.entente.actors.Registry}.
 */
@NullMarked
package org.entente.actors;

import org.jspecify.annotations.NullMarked;
