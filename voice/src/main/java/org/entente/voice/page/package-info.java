/**
 * Well-formed text for browsers and for the PDF renderer alike. Start with {@link
 * org.entente.voice.page.Markup}.
 */
@NullMarked
package org.entente.voice.page;

import org.jspecify.annotations.NullMarked;
