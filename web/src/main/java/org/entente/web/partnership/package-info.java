/**
 * The partnerships somebody belongs to, and the first page of one of them. Start with {@link
 * org.entente.web.partnership.PartnershipsPage}.
 */
@NullMarked
package org.entente.web.partnership;

import org.jspecify.annotations.NullMarked;
