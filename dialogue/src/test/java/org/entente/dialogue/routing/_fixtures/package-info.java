/** Votes of real conversations, for tests. */
@NullMarked
package org.entente.dialogue.routing._fixtures;

import org.jspecify.annotations.NullMarked;
