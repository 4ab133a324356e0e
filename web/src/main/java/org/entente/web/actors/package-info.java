/**
 * Who is at the table, who is missing, who influences whom. Start with {@link
 * org.entente.web.actors.ActorsPage}.
 */
@NullMarked
package org.entente.web.actors;

import org.jspecify.annotations.NullMarked;
