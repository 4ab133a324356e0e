/**
 * Partnerships and accounts in PostgreSQL, whose policies keep what is confidential from everybody
 * but its actor's delegates. Start with {@link org.entente.store.Store}.
 */
@NullMarked
package org.entente.store;

import org.jspecify.annotations.NullMarked;
