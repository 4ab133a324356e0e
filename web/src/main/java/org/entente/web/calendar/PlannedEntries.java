package org.entente.web.calendar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.app.calendar.Planned;
import org.entente.app.calendar.Planned.DueAnswer;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dossier.ConsultationText;
import org.entente.exchange.CalendarEntry;
import org.entente.exchange.CalendarEntry.Day;
import org.entente.exchange.CalendarEntry.Span;
import org.entente.voice.words.Words;

/** What is planned as entries of a calendar: rounds by id, then answers by day. */
public final class PlannedEntries {
  private PlannedEntries() {}

  /**
   * The entries. A series goes on from its last round alone, so that no round stands there twice.
   *
   * @param base the address of the workspace
   */
  static List<CalendarEntry> of(Planned planned, Words words, String base) {
    Map<ConsultationId, Consultation> rounds = new LinkedHashMap<>();
    planned
        .consultations()
        .forEach(
            (id, text) ->
                ConsultationText.find(id.value(), text).ifPresent(round -> rounds.put(id, round)));
    Set<String> followed =
        rounds.values().stream()
            .map(round -> round.series().previous())
            .collect(Collectors.toSet());
    String pages = base + "/p/" + planned.partnership() + "/consultations/";
    List<CalendarEntry> entries = new ArrayList<>();
    rounds.forEach(
        (id, round) ->
            entries.add(
                new CalendarEntry(
                    uid(planned.partnership(), id),
                    round.title().in(words.language()),
                    span(round.window()),
                    followed.contains(id.value()) ? "" : round.series().recurrence(),
                    "",
                    pages + id)));
    for (DueAnswer due : planned.due()) {
      entries.add(answer(planned.partnership(), due, title(rounds, due, words), words, pages));
    }
    return entries;
  }

  private static String title(
      Map<ConsultationId, Consultation> rounds, DueAnswer due, Words words) {
    Consultation round = rounds.get(due.consultation());
    return round == null ? due.consultation().value() : round.title().in(words.language());
  }

  private static CalendarEntry answer(
      PartnershipId partnership, DueAnswer due, String title, Words words, String pages) {
    return new CalendarEntry(
        uid("answer", partnership.value(), due.consultation().value(), due.statement().value()),
        words.say("web.calendar.due", title, due.statement()),
        new Day(due.day()),
        "",
        "",
        pages + due.consultation() + "#statement-" + due.statement());
  }

  private static Span span(Window window) {
    return new Span(window.opens(), window.closes());
  }

  /** By which calendars know a round, in a letter as in a member's calendar. */
  public static String uid(PartnershipId partnership, ConsultationId round) {
    return uid("round", partnership.value(), round.value());
  }

  private static String uid(String... words) {
    byte[] name = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name) + "@entente";
  }
}
