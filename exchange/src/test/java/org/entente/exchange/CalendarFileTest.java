package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.entente.exchange.CalendarEntry.Day;
import org.entente.exchange.CalendarEntry.Span;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final Instant WRITTEN = Instant.parse("2026-11-25T12:00:00Z");
  private static final Span ROUND =
      new Span(Instant.parse("2026-12-01T08:00:00Z"), Instant.parse("2026-12-15T17:00:00Z"));

  @Test
  void writesARoundOfASeriesInUtcWithItsRule() {
    String text =
        write(
            new CalendarEntry(
                "round-2@harbour", "Round 2", ROUND, "FREQ=MONTHLY;INTERVAL=6", "", "https://e/p"));

    assertThat(text.lines())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Entente//Entente//EN",
            "NAME:Harbour",
            "X-WR-CALNAME:Harbour",
            "BEGIN:VEVENT",
            "UID:round-2@harbour",
            "DTSTAMP:20261125T120000Z",
            "SUMMARY:Round 2",
            "URL:https://e/p",
            "DTSTART:20261201T080000Z",
            "DTEND:20261215T170000Z",
            "TRANSP:TRANSPARENT",
            "RRULE:FREQ=MONTHLY;INTERVAL=6",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void aDueDayIsThatDayInEveryTimeZone() {
    CalendarEntry due =
        new CalendarEntry(
            "due@harbour",
            "Train nurses",
            new Day(LocalDate.of(2027, 3, 31)),
            "FREQ=YEARLY;UNTIL=20300331",
            "",
            "");
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Pacific/Kiritimati", "America/Sao_Paulo", "UTC")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(write(due))
            .contains(
                "DTSTART;VALUE=DATE:20270331\r\n",
                "DTEND;VALUE=DATE:20270401\r\n",
                "UNTIL=20300331\r\n");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void theEndOfASeriesOfMomentsIsAMoment() {
    assertThat(
            write(
                new CalendarEntry("a", "b", ROUND, "FREQ=WEEKLY;BYDAY=MO;UNTIL=20271231", "", "")))
        .contains("UNTIL=20271231T235959Z");
  }

  @Test
  void anyLanguageComesBackAndNoTextBecomesALineOfItsOwn() {
    String title = "مشاورة حول الصحة; Réunion, „Gesundheit“ \\ 健康 😀 ".repeat(5).strip();
    String description = "First\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org\u0007";

    byte[] bytes =
        CalendarFile.write(
            "Übung", List.of(new CalendarEntry("u", title, ROUND, "", description, "")), WRITTEN);

    String text = new String(bytes, StandardCharsets.UTF_8);
    VEvent event = Biweekly.parse(text).first().getEvents().get(0);
    assertThat(event.getSummary().getValue()).isEqualTo(title);
    assertThat(event.getDescription().getValue())
        .isEqualTo("First\nEND:VEVENT\nATTENDEE:mailto:x@example.org ");
    assertThat(event.getAttendees()).isEmpty();
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
  }

  @Test
  void twoRunsAgreeToTheByte() {
    CalendarEntry entry = new CalendarEntry("a", "b", ROUND, "", "", "");

    assertThat(write(entry)).isEqualTo(write(entry));
  }

  @Test
  void refusesARuleThatNobodyUnderstands() {
    assertThatThrownBy(() -> new CalendarEntry("a", "b", ROUND, "FREQ=SOMETIMES", "", ""))
        .hasMessageContaining("FREQ=SOMETIMES");
  }

  private static String write(CalendarEntry entry) {
    return new String(
        CalendarFile.write("Harbour", List.of(entry), WRITTEN), StandardCharsets.UTF_8);
  }
}
