/** Votes made up for tests. */
@NullMarked
package org.entente.dialogue.opinion._fixtures;

import org.jspecify.annotations.NullMarked;
