/** Members' own calendars, for calendar programs. Start with {@code CalendarPage}. */
@NullMarked
package org.entente.web.calendar;

import org.jspecify.annotations.NullMarked;
