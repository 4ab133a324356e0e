/** Votes written as short text, for tests. */
@NullMarked
package org.entente.dialogue.decision._fixtures;

import org.jspecify.annotations.NullMarked;
