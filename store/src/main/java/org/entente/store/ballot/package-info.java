/**
 * How are votes taken fast, kept durably and shown to nobody too early? Start with {@link
 * org.entente.store.ballot.Intake}.
 */
@NullMarked
package org.entente.store.ballot;

import org.jspecify.annotations.NullMarked;
