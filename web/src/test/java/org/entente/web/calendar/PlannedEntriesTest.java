package org.entente.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.app.calendar.Planned;
import org.entente.app.calendar.Planned.DueAnswer;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.exchange.CalendarEntry;
import org.entente.exchange.CalendarEntry.Day;
import org.entente.exchange.CalendarEntry.Span;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.junit.jupiter.api.Test;

class PlannedEntriesTest {
  private static final ConsultationId SPRING = new ConsultationId("2027-03");
  private static final ConsultationId AUTUMN = new ConsultationId("2027-09");
  private static final String HALF_YEARLY = "FREQ=MONTHLY;INTERVAL=6";

  private static String round(String title, String month, String more) {
    return "title: {en: %s, fr: Le tour}\nopens: %s-01\ncloses: %s-14\nrepeats: %s\n%s"
        .formatted(title, month, month, HALF_YEARLY, more);
  }

  private static List<CalendarEntry> entries(
      Map<ConsultationId, String> rounds, List<DueAnswer> due, Language language) {
    return PlannedEntries.of(
        new Planned(new PartnershipId("harbour"), language, Instant.EPOCH, rounds, due),
        Words.in(language),
        "https://e.example");
  }

  @Test
  void aSeriesGoesOnFromItsLastRoundAlone() {
    List<CalendarEntry> entries =
        entries(
            Map.of(
                SPRING, round("Spring", "2027-03", ""),
                AUTUMN, round("Autumn", "2027-09", "previous: 2027-03\n")),
            List.of(),
            Language.ENGLISH);

    assertThat(entries)
        .extracting(CalendarEntry::title, CalendarEntry::recurrence)
        .containsExactly(tuple("Spring", ""), tuple("Autumn", HALF_YEARLY));
    assertThat(entries.get(0).when())
        .isEqualTo(
            new Span(Instant.parse("2027-03-01T00:00:00Z"), Instant.parse("2027-03-15T00:00:00Z")));
    assertThat(entries.get(0).link())
        .isEqualTo("https://e.example/p/harbour/consultations/2027-03");
  }

  @Test
  void anAnswerIsDueOnItsDayInTheReadersLanguage() {
    DueAnswer due = new DueAnswer(SPRING, new StatementId("fees"), LocalDate.parse("2027-05-31"));

    List<CalendarEntry> entries =
        entries(Map.of(SPRING, round("Spring", "2027-03", "")), List.of(due), Language.FRENCH);

    assertThat(entries).hasSize(2);
    assertThat(entries.get(1).title()).isEqualTo("Réponse due : Le tour (fees)");
    assertThat(entries.get(1).when()).isEqualTo(new Day(LocalDate.parse("2027-05-31")));
    assertThat(entries.get(1).link()).endsWith("/2027-03#statement-fees");
  }

  @Test
  void aRoundThatCannotBeUnderstoodIsLeftOut() {
    List<CalendarEntry> entries =
        entries(Map.of(SPRING, "opens: soon\n"), List.of(), Language.ENGLISH);

    assertThat(entries).isEmpty();
  }

  @Test
  void aCalendarKnowsARoundAgain() {
    assertThat(PlannedEntries.uid(new PartnershipId("harbour"), SPRING))
        .isEqualTo(PlannedEntries.uid(new PartnershipId("harbour"), SPRING))
        .isNotEqualTo(PlannedEntries.uid(new PartnershipId("harbour"), AUTUMN))
        .endsWith("@entente");
  }
}
