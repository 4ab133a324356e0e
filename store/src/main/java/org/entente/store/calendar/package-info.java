/** Members' calendars in the database. */
@NullMarked
package org.entente.store.calendar;

import org.jspecify.annotations.NullMarked;
