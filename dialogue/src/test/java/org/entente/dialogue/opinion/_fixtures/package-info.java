/** Votes for tests: made up, and of real conversations. */
@NullMarked
package org.entente.dialogue.opinion._fixtures;

import org.jspecify.annotations.NullMarked;
