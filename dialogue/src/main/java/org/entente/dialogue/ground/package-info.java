/**
 * What groups share and what divides them: common ground, majorities, divisions, and what each
 * group says more than the others. Start with {@link org.entente.dialogue.ground.GroundStudy}.
 */
@NullMarked
package org.entente.dialogue.ground;

import org.jspecify.annotations.NullMarked;
