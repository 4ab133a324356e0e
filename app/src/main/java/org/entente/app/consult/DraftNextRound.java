package org.entente.app.consult;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dossier.ConsultationEdit;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;

/**
 * Drafts the next round from what the last one left open: every statement that nobody has answered
 * for good is asked again, so that movement can be seen; who was asked is asked again.
 */
public final class DraftNextRound {
  private static final Set<Answer.Status> SETTLED =
      Set.of(Answer.Status.DONE, Answer.Status.DECLINED);

  private static final Pattern COUNT = Pattern.compile("(?i)(\\bCOUNT=)(\\d{1,9})");

  private DraftNextRound() {}

  /**
   * A round that is not begun yet.
   *
   * @param statements those asked again, as they stand in the last round's table
   */
  public record NextRound(ConsultationId id, ConsultationEdit edit, Table statements) {}

  /**
   * Drafts the round after one.
   *
   * @param next the day on which it could open: what the series says, or what somebody chose
   */
  public static NextRound after(Draft draft, HeldConsultation last, LocalDate next) {
    Consultation consultation = last.consultation();
    Duration length =
        Duration.between(consultation.window().opens(), consultation.window().closes());
    Instant end = next.atStartOfDay(ZoneOffset.UTC).toInstant().plus(length).minusNanos(1);
    LocalDate closes = end.atZone(ZoneOffset.UTC).toLocalDate();
    Map<String, String> texts =
        Map.of(
            "opens", next.toString(),
            "closes", closes.toString(),
            "previous", consultation.id().value(),
            "repeats", restOf(consultation.series().recurrence()),
            "results", consultation.disclosure().results().code(),
            "attribution", consultation.disclosure().attribution().code(),
            "group_by", consultation.disclosure().groupBy(),
            "least_votes", String.valueOf(consultation.disclosure().leastVotes()),
            "least_voters", String.valueOf(consultation.disclosure().leastVoters()));
    return new NextRound(
        id(draft, next),
        new ConsultationEdit(
            consultation.title().versions(),
            texts,
            consultation.invited().stream().map(ActorId::value).toList()),
        statements(draft, last));
  }

  /** A rule from the next round on: a counted one counts one less. */
  private static String restOf(String rule) {
    Matcher counted = COUNT.matcher(rule);
    if (!counted.find()) {
      return rule;
    }
    int left = Integer.parseInt(counted.group(2)) - 1;
    return left > 1 ? counted.replaceFirst("$1" + left) : "";
  }

  private static ConsultationId id(Draft draft, LocalDate next) {
    String month = next.toString().substring(0, "2026-11".length());
    String id = month;
    for (int count = 2; draft.consultations().containsKey(id); count++) {
      id = month + "-" + count;
    }
    return new ConsultationId(id);
  }

  private static Table statements(Draft draft, HeldConsultation last) {
    Set<String> open =
        last.consultation().statements().stream()
            .filter(statement -> isOpen(statement, last))
            .map(statement -> statement.id().value())
            .collect(Collectors.toSet());
    String file = TableName.STATEMENTS.file(last.consultation().id().value());
    return draft
        .findTable(file)
        .map(
            table ->
                table.withRows(
                    table.rows().stream()
                        .filter(row -> open.contains(table.cell(row, "id")))
                        .toList()))
        .orElseGet(() -> Table.empty(file, List.of("id", "text")));
  }

  private static boolean isOpen(Statement statement, HeldConsultation last) {
    return statement.moderation() != Moderation.OUT
        && last.findAnswer(statement.id()).map(Answer::status).filter(SETTLED::contains).isEmpty();
  }
}
