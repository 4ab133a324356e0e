/**
 * The brief as a page and as PDF, prepared aside so that it can be watched and cancelled. Start
 * with {@link org.entente.web.brief.BriefPages}.
 */
@NullMarked
package org.entente.web.brief;

import org.jspecify.annotations.NullMarked;
