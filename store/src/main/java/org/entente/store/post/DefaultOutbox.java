package org.entente.store.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.app.post.Delivery.Reason;
import org.entente.app.post.Letter;
import org.entente.app.post.Outbox;
import org.entente.dossier.Content;
import org.entente.kernel.Language;
import org.entente.store.sql.Pool;

/** The outbox in the database. */
public final class DefaultOutbox implements Outbox {
  private final Pool pool;

  /** The one that this pool reaches. */
  public DefaultOutbox(Pool pool) {
    this.pool = pool;
  }

  @Override
  public boolean put(SessionToken by, PartnershipId partnership, Letter letter) {
    return pool.change(
        by,
        transaction ->
            transaction
                .row(
                    row -> row.getBoolean(1),
                    "SELECT entente.put_letter(?, ?, ?, ?, ?, ?, ?, ?)",
                    partnership.value(),
                    letter.id(),
                    letter.to(),
                    letter.subject(),
                    letter.text(),
                    letter.language().code(),
                    letter.calendar().toBytes(),
                    letter.stopLink())
                .orElse(false));
  }

  @Override
  public boolean isKnown(SessionToken by, PartnershipId partnership, String letterId) {
    return pool.read(
        by,
        transaction ->
            transaction
                .row(
                    row -> row.getBoolean(1),
                    "SELECT entente.knows_letter(?, ?)",
                    partnership.value(),
                    letterId)
                .orElse(false));
  }

  @Override
  public Optional<Taken> take(Duration lease) {
    return pool.asNobody(
        transaction ->
            transaction.row(
                DefaultOutbox::taken,
                "SELECT * FROM entente.take_letter(make_interval(secs => ?))",
                (double) lease.toSeconds()));
  }

  @Override
  public void posted(String letterId) {
    call("SELECT entente.end_letter(?, ?)", letterId, "posted");
  }

  @Override
  public void giveUp(String letterId, Reason reason) {
    call("SELECT entente.end_letter(?, ?)", letterId, reason.name());
  }

  @Override
  public void delay(String letterId, Duration wait, Reason reason) {
    call(
        "SELECT entente.delay_letter(?, make_interval(secs => ?), ?)",
        letterId,
        (double) wait.toSeconds(),
        reason.name());
  }

  private void call(String query, Object... arguments) {
    pool.asNobody(
        transaction -> {
          transaction.call(query, arguments);
          return true;
        });
  }

  private static Taken taken(ResultSet row) throws SQLException {
    Letter letter =
        new Letter(
            row.getString("letter_id"),
            row.getString("to_reader"),
            row.getString("its_subject"),
            row.getString("its_body"),
            new Language(row.getString("its_language")),
            Content.of(row.getBytes("its_calendar")),
            row.getString("its_stop_link"));
    return new Taken(letter, row.getInt("its_tries"));
  }
}
