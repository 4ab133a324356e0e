/** Conversations that Polis held, with what it made of them. */
@NullMarked
package org.entente.dialogue.polis._fixtures;

import org.jspecify.annotations.NullMarked;
