/**
 * The workspace in a browser: pages over the use cases of {@code app}. Start with {@link
 * org.entente.web.Workspace}.
 */
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
