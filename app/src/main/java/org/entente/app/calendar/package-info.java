/**
 * What goes into a member's own calendar. Start with {@link org.entente.app.calendar.Calendars}.
 */
@NullMarked
package org.entente.app.calendar;

import org.jspecify.annotations.NullMarked;
