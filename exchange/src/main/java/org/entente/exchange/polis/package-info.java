/**
 * Conversations as Polis exports them: how are they read, however many votes they hold, and written
 * so that other programs read them? Start with {@link org.entente.exchange.polis.PolisSet}.
 */
@NullMarked
package org.entente.exchange.polis;

import org.jspecify.annotations.NullMarked;
