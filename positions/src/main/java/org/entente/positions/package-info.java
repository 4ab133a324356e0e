/**
 * What each actor wants: stances on objectives, positions on issues; what they share, where they
 * are opposed, and why. Start with {@link org.entente.positions.StanceTable} and {@link
 * org.entente.positions.Issue}.
 */
@NullMarked
package org.entente.positions;

import org.jspecify.annotations.NullMarked;
