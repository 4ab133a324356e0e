/**
 * Who is at the browser: signing in and out, the session's cookie, and what every answer forbids
 * the browser to do. Start with {@link org.entente.web.access.Gate}.
 */
@NullMarked
package org.entente.web.access;

import org.jspecify.annotations.NullMarked;
