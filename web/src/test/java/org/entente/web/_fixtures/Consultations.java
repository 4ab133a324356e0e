package org.entente.web._fixtures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Series;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/** Consultations in short text. */
public final class Consultations {
  private Consultations() {}

  /**
   * A sealed consultation that began an hour ago and ends in three weeks.
   *
   * @param statements one a line: the id, then texts as {@code en: …}, set apart by bars; a
   *     language with a question mark is one that nobody has checked
   */
  public static Consultation open(String statements) {
    Instant now = Instant.now();
    return new Consultation(
        new ConsultationId("autumn-2026"),
        wording(
            "en: Fair paths for nurses | fr: Des parcours équitables pour les infirmières"
                + " | ar: مسارات عادلة للممرضات"),
        new Series("", ""),
        new Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(21))),
        Set.of(),
        new Disclosure(Results.SEALED, Attribution.NAMED, "kind", 3, 3),
        statements.lines().map(Consultations::statement).toList());
  }

  /** The same with other moments. */
  public static UnaryOperator<Consultation> between(Instant opens, Instant closes) {
    return was ->
        new Consultation(
            was.id(),
            was.title(),
            was.series(),
            new Window(opens, closes),
            was.invited(),
            was.disclosure(),
            was.statements());
  }

  /** The same with results as votes come in. */
  public static UnaryOperator<Consultation> live() {
    return was ->
        new Consultation(
            was.id(),
            was.title(),
            was.series(),
            was.window(),
            was.invited(),
            new Disclosure(Results.LIVE, Attribution.NAMED, "kind", 3, 3),
            was.statements());
  }

  /** The same under Chatham House rule, by a column of its own. */
  public static UnaryOperator<Consultation> namingNobody(String groupBy) {
    return was ->
        new Consultation(
            was.id(),
            was.title(),
            was.series(),
            was.window(),
            was.invited(),
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, groupBy, 4, 5),
            was.statements());
  }

  /** The same with other statements. */
  public static UnaryOperator<Consultation> asking(UnaryOperator<List<Statement>> change) {
    return was ->
        new Consultation(
            was.id(),
            was.title(),
            was.series(),
            was.window(),
            was.invited(),
            was.disclosure(),
            change.apply(was.statements()));
  }

  /** The statement in its next version. */
  public static Statement reworked(Statement was) {
    return new Statement(
        was.id(),
        was.text(),
        was.version() + 1,
        was.moderation(),
        was.about(),
        was.unchecked(),
        was.source());
  }

  /** One statement as a line says. */
  public static Statement statement(String line) {
    String[] parts = line.split(" ", 2);
    Set<Language> unchecked =
        Stream.of(parts[1].split(" \\| "))
            .map(text -> text.split(": ", 2)[0].strip())
            .filter(code -> code.endsWith("?"))
            .map(code -> new Language(code.substring(0, 2)))
            .collect(Collectors.toSet());
    return new Statement(
        new StatementId(parts[0]),
        wording(parts[1]),
        1,
        Moderation.IN,
        false,
        unchecked,
        Source.UNSTATED);
  }

  private static Wording wording(String texts) {
    Map<Language, String> versions = new LinkedHashMap<>();
    List<String> original = new ArrayList<>();
    for (String text : texts.split(" \\| ", -1)) {
      String[] parts = text.strip().split(": ", 2);
      if (parts.length == 1) {
        original.add(parts[0]);
      } else {
        versions.put(new Language(parts[0].substring(0, 2)), parts[1]);
      }
    }
    return new Wording(String.join(" ", original), versions);
  }
}
