package org.entente.exchange;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.entente.dialogue.Recurrence;
import org.entente.dialogue.Recurrence.Weekday;
import org.entente.exchange.CalendarEntry.Day;
import org.entente.exchange.CalendarEntry.Span;

/**
 * A calendar as iCalendar (RFC 5545): what calendar programs subscribe to, and what an invitation
 * carries. Two runs agree to the byte; moments are in UTC.
 */
public final class CalendarFile {
  /** What it is, for those who ask by media type. */
  public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

  private static final int LONGEST_LINE = 75;
  private static final byte[] FOLD = {'\r', '\n', ' '};
  private static final String PRODUCT = "-//Entente//Entente//EN";

  private CalendarFile() {}

  /**
   * Writes entries in their order. Characters that a calendar cannot hold become spaces.
   *
   * @param name what the calendar is called
   * @param written when the entries were as they are
   */
  public static byte[] write(String name, List<CalendarEntry> entries, Instant written) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setName(clean(name));
    calendar.addExperimentalProperty("X-WR-CALNAME", clean(name)); // by which many still know it
    entries.forEach(entry -> calendar.addEvent(event(entry, written)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ICalWriter writer = new ICalWriter(bytes, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return folded(bytes.toByteArray());
  }

  /** Lines of at most 75 bytes, as RFC 5545 wants them; the library counts characters. */
  private static byte[] folded(byte[] unfolded) {
    ByteArrayOutputStream folded = new ByteArrayOutputStream(unfolded.length * 2);
    int length = 0;
    for (int at = 0; at < unfolded.length; at++) {
      boolean begins = (unfolded[at] & 0xC0) != 0x80; // a character of UTF-8 stays whole
      if (begins && unfolded[at] != '\r' && length + bytesFrom(unfolded, at) > LONGEST_LINE) {
        folded.writeBytes(FOLD);
        length = 1;
      }
      folded.write(unfolded[at]);
      length = unfolded[at] == '\n' ? 0 : length + 1;
    }
    return folded.toByteArray();
  }

  private static int bytesFrom(byte[] text, int at) {
    int bytes = 1;
    while (at + bytes < text.length && (text[at + bytes] & 0xC0) == 0x80) {
      bytes++;
    }
    return bytes;
  }

  private static VEvent event(CalendarEntry entry, Instant written) {
    VEvent event = new VEvent();
    event.setUid(entry.uid());
    event.setDateTimeStamp(Date.from(written));
    event.setSummary(clean(entry.title()));
    if (!entry.description().isBlank()) {
      event.setDescription(clean(entry.description()));
    }
    if (!entry.link().isBlank()) {
      event.setUrl(clean(entry.link()));
    }
    entry.when().fold(span -> place(event, span), day -> place(event, day));
    entry
        .findRecurrence()
        .ifPresent(
            recurrence -> event.setRecurrenceRule(rule(recurrence, entry.when() instanceof Day)));
    return event;
  }

  private static VEvent place(VEvent event, Span span) {
    event.setDateStart(Date.from(span.opens()));
    event.setDateEnd(Date.from(span.closes()));
    event.setTransparency(Transparency.transparent()); // nobody is busy all the while
    return event;
  }

  private static VEvent place(VEvent event, Day day) {
    event.setDateStart(dayOf(day.day()), false);
    event.setDateEnd(dayOf(day.day().plusDays(1)), false);
    event.setTransparency(Transparency.transparent());
    return event;
  }

  private static ICalDate dayOf(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static biweekly.util.Recurrence rule(Recurrence recurrence, boolean ofDays) {
    biweekly.util.Recurrence.Builder rule =
        new biweekly.util.Recurrence.Builder(Frequency.valueOf(recurrence.frequency().name()));
    if (recurrence.interval() > 1) {
      rule.interval(recurrence.interval());
    }
    if (recurrence.end().count() > 0) {
      rule.count(recurrence.end().count());
    }
    LocalDate until = recurrence.end().until();
    if (!until.equals(LocalDate.MAX)) {
      rule.until(
          ofDays
              ? dayOf(until)
              : new ICalDate(
                  Date.from(until.atTime(LocalTime.of(23, 59, 59)).toInstant(ZoneOffset.UTC)),
                  true));
    }
    for (Weekday weekday : recurrence.days()) {
      DayOfWeek day = DayOfWeek.valueOf(weekday.day().name());
      if (weekday.number() == 0) {
        rule.byDay(day);
      } else {
        rule.byDay(weekday.number(), day);
      }
    }
    rule.byMonthDay(recurrence.monthDays());
    rule.byMonth(recurrence.months());
    return rule.build();
  }

  /** Line breaks stay, other control characters have no place in a calendar. */
  private static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
  }
}
