/**
 * What actors' stances on objectives have in common and where they collide, by the method MACTOR.
 * Start with {@link org.entente.positions.stance.Valuation}.
 */
@NullMarked
package org.entente.positions.stance;

import org.jspecify.annotations.NullMarked;
