/**
 * The few words that every room shares: text in several languages, where a fact comes from, which
 * rule made a figure, what is wrong with data that people sent. Start with {@link
 * org.entente.kernel.Finding}.
 */
@NullMarked
package org.entente.kernel;

import org.jspecify.annotations.NullMarked;
