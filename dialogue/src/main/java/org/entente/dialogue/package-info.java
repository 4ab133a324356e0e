/**
 * What people share and what divides them, by what they vote in a consultation. Start with {@link
 * org.entente.dialogue.VoteTable}, and {@link org.entente.dialogue.Tally} for what can be counted
 * in it.
 */
@NullMarked
package org.entente.dialogue;

import org.jspecify.annotations.NullMarked;
