/**
 * Who may come in, how is it proved, and for how long? Start with {@link
 * org.entente.store.account.DefaultAccounts}.
 */
@NullMarked
package org.entente.store.account;

import org.jspecify.annotations.NullMarked;
