/**
 * What all pages share: the reader's language, the partnership that a page is about, files for the
 * browser, and how mistakes are shown. Start with {@link org.entente.web.page.Desk}.
 */
@NullMarked
package org.entente.web.page;

import org.jspecify.annotations.NullMarked;
