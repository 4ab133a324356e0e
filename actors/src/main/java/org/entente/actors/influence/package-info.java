/**
 * Who influences whom, directly and through others, by the method MACTOR. Start with {@link
 * org.entente.actors.influence.Midi}.
 */
@NullMarked
package org.entente.actors.influence;

import org.jspecify.annotations.NullMarked;
