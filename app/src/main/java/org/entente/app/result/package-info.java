/**
 * Keeps what rounds brought for whoever may see it, and lets the results of an open round go on
 * while votes come in. Start with {@link org.entente.app.result.RoundResults}.
 */
@NullMarked
package org.entente.app.result;

import org.jspecify.annotations.NullMarked;
