package org.entente.store.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.app.calendar.CalendarKey;
import org.entente.app.calendar.Calendars;
import org.entente.app.calendar.Planned;
import org.entente.app.calendar.Planned.DueAnswer;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.TableName;
import org.entente.kernel.Language;
import org.entente.store.sql.Pool;
import org.entente.store.sql.Transaction;

/** Calendars in the database, which keeps of their keys only hashes. */
public final class DefaultCalendars implements Calendars {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;

  private final Pool pool;

  /** Those that this pool reaches. */
  public DefaultCalendars(Pool pool) {
    this.pool = pool;
  }

  @Override
  public CalendarKey make(SessionToken by, PartnershipId id) {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    CalendarKey key =
        new CalendarKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    call(by, "SELECT entente.make_calendar_key(?, ?)", id.value(), hash(key));
    return key;
  }

  @Override
  public boolean isMade(SessionToken by, PartnershipId id) {
    return pool.read(
        by,
        transaction ->
            transaction
                .row(row -> row.getBoolean(1), "SELECT entente.has_calendar_key(?)", id.value())
                .orElse(false));
  }

  @Override
  public void revoke(SessionToken by, PartnershipId id) {
    call(by, "SELECT entente.revoke_calendar_key(?)", id.value());
  }

  private void call(SessionToken by, String query, Object... arguments) {
    pool.change(
        by,
        transaction -> {
          transaction.call(query, arguments);
          return true;
        });
  }

  @Override
  public Optional<Planned> findPlanned(CalendarKey key) {
    return pool.asNobody(
        transaction -> {
          transaction.call("SELECT set_config('entente.calendar', ?, true)", key.secret());
          Map<ConsultationId, String> rounds = rounds(transaction);
          List<DueAnswer> due = due(transaction);
          return transaction.row(
              row -> planned(row, rounds, due), "SELECT * FROM entente.calendar_partnership()");
        });
  }

  private static Planned planned(
      ResultSet row, Map<ConsultationId, String> rounds, List<DueAnswer> due) throws SQLException {
    Instant changed = row.getObject("its_change", OffsetDateTime.class).toInstant();
    return new Planned(
        new PartnershipId(row.getString("its_id")),
        new Language(row.getString("its_language")),
        changed,
        rounds,
        due);
  }

  private static Map<ConsultationId, String> rounds(Transaction transaction) throws SQLException {
    Map<ConsultationId, String> rounds = new TreeMap<>();
    transaction
        .rows(
            row -> Map.entry(row.getString("its_file"), row.getString("its_text")),
            "SELECT its_file, its_text FROM entente.calendar_rounds()")
        .forEach(
            text ->
                ConsultationText.findId(text.getKey())
                    .ifPresent(id -> rounds.put(new ConsultationId(id), text.getValue())));
    return rounds;
  }

  private static List<DueAnswer> due(Transaction transaction) throws SQLException {
    List<DueAnswer> due = new ArrayList<>();
    transaction
        .rows(
            DefaultCalendars::findDue,
            "SELECT its_file, its_statement, its_day FROM entente.calendar_answers()")
        .forEach(found -> found.ifPresent(due::add));
    due.sort(
        Comparator.comparing(DueAnswer::day)
            .thenComparing(answer -> answer.consultation().value())
            .thenComparing(answer -> answer.statement().value()));
    return due;
  }

  /** A row of answers; empty if it does not say when, or to what: it is being worked on. */
  private static Optional<DueAnswer> findDue(ResultSet row) throws SQLException {
    Optional<String> consultation = TableName.ANSWERS.findSubject(row.getString("its_file"));
    String statement = row.getString("its_statement");
    if (consultation.isEmpty() || statement.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(row.getString("its_day"));
      return Optional.of(
          new DueAnswer(new ConsultationId(consultation.get()), new StatementId(statement), day));
    } catch (DateTimeParseException noDay) {
      return Optional.empty(); // the dossier's check tells
    }
  }

  private static byte[] hash(CalendarKey key) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(key.secret().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
