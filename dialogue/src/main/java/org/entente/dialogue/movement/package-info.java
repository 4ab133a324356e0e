/**
 * How opinion moved from one round to the next, where the same statements were asked again. Start
 * with {@link org.entente.dialogue.movement.Movement}.
 */
@NullMarked
package org.entente.dialogue.movement;

import org.jspecify.annotations.NullMarked;
