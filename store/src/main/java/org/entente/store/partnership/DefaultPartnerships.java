package org.entente.store.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Change;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Role;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.app.ports.Summary;
import org.entente.dossier.Draft;
import org.entente.store.sql.Pool;
import org.entente.store.sql.Storable;
import org.entente.store.sql.Transaction;

/** Partnerships in the database, which itself decides what a session sees and changes. */
public final class DefaultPartnerships implements Partnerships {
  private static final String SUMMARIES =
      "SELECT key, id, manifest, role, actors, version, changed FROM entente.summaries()";

  private static final String ENTRIES =
      "SELECT number, version, at, login, file, key,"
          + " entente.flat(before) AS before, entente.flat(after) AS after"
          + " FROM entente.change WHERE partnership = ? AND ";

  /** A login that no account has. */
  private static final String NOBODY = "";

  private final Pool pool;

  /** Those that this pool reaches. */
  public DefaultPartnerships(Pool pool) {
    this.pool = pool;
  }

  /** A summary and under which key the database keeps what it sums up. */
  private record Seat(UUID partnership, Summary summary) {
    boolean isOf(PartnershipId id) {
      return summary.id().equals(id);
    }

    boolean changes() {
      Role role = summary.mine().role();
      return role == Role.FACILITATOR || role == Role.DELEGATE;
    }
  }

  @Override
  public List<Summary> summaries(SessionToken by) {
    return pool.read(by, transaction -> seats(transaction).stream().map(Seat::summary).toList());
  }

  @Override
  public Optional<Summary> findSummary(SessionToken by, PartnershipId id) {
    return pool.read(by, transaction -> findSeat(transaction, id).map(Seat::summary));
  }

  @Override
  public Optional<Draft> findDraft(SessionToken by, PartnershipId id) {
    return pool.read(
        by,
        transaction -> {
          Optional<Seat> seat = findSeat(transaction, id);
          return seat.isEmpty()
              ? Optional.empty()
              : Optional.of(DraftReader.read(transaction, seat.get().partnership()).draft());
        });
  }

  @Override
  public boolean create(SessionToken by, PartnershipId id, Draft draft) {
    return pool.change(
        by,
        transaction -> {
          Optional<UUID> key =
              transaction.row(
                  row -> row.getObject(1, UUID.class),
                  "SELECT entente.create_partnership(?)",
                  id.value());
          if (key.isPresent()) {
            StoredDraft empty = StoredDraft.empty(key.get());
            StoredDraft first = WholeEdit.of(empty, draft.withoutConfidential(), true);
            DraftWriter.write(transaction, empty, first);
            new InStep(transaction, id).follow(empty, first);
          }
          return key.isPresent();
        });
  }

  @Override
  public Outcome change(SessionToken by, PartnershipId id, Function<Draft, Change> decide) {
    try {
      return pool.change(
          by,
          transaction -> {
            Optional<Seat> seat = findSeat(transaction, id).filter(Seat::changes);
            Outcome outcome = new Outcome.Forbidden();
            if (seat.isPresent()) {
              Membership mine = seat.get().summary().mine();
              outcome = new Deciding(transaction, seat.get().partnership(), mine).on(decide);
            }
            if (!(outcome instanceof Outcome.Stored)) {
              transaction.undo();
            }
            return outcome;
          });
    } catch (DeniedException e) {
      return new Outcome.Forbidden();
    }
  }

  @Override
  public List<AuditEntry> audit(SessionToken by, PartnershipId id, long before, int atMost) {
    return entries(by, id, "number < ? ORDER BY number DESC LIMIT ?", before, atMost);
  }

  @Override
  public List<AuditEntry> auditOf(SessionToken by, PartnershipId id, long version) {
    return entries(
        by,
        id,
        "number >= entente.first_number(?, false) AND number < entente.first_number(?, false)"
            + " ORDER BY number",
        version,
        version + 1);
  }

  private List<AuditEntry> entries(
      SessionToken by, PartnershipId id, String which, Object first, Object second) {
    return pool.read(
        by,
        transaction -> {
          Optional<Seat> seat = findSeat(transaction, id);
          return seat.isEmpty()
              ? List.of()
              : transaction.rows(
                  DefaultPartnerships::entry,
                  ENTRIES + which,
                  seat.get().partnership(),
                  first,
                  second);
        });
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getLong("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("login"),
        new RowChange(
            row.getString("file"),
            row.getString("key"),
            DraftReader.named(Transaction.texts(row, "before")),
            DraftReader.named(Transaction.texts(row, "after"))));
  }

  @Override
  public Map<String, Membership> members(SessionToken by, PartnershipId id) {
    return pool.read(
        by,
        transaction -> {
          Map<String, Membership> members = new LinkedHashMap<>();
          transaction.rows(
              row -> members.put(row.getString("login"), membership(id, row)),
              "SELECT login, role, actors FROM entente.members(?)",
              id.value());
          return members;
        });
  }

  @Override
  public void enrol(SessionToken by, String login, Membership membership) {
    pool.change(
        by,
        transaction -> {
          transaction.call(
              "SELECT entente.enrol(?, ?, ?, ?)",
              membership.partnership().value(),
              known(login),
              membership.role().code(),
              membership.actors().stream().map(ActorId::value).toList());
          return true;
        });
  }

  @Override
  public void remove(SessionToken by, PartnershipId id, String login) {
    pool.change(
        by,
        transaction -> {
          transaction.call("SELECT entente.dismiss(?, ?)", id.value(), known(login));
          return true;
        });
  }

  /** A login as the database can look for it: what it cannot keep is nobody's. */
  private static String known(String login) {
    return Storable.is(login) ? login : NOBODY;
  }

  private static Optional<Seat> findSeat(Transaction transaction, PartnershipId id)
      throws SQLException {
    return seats(transaction).stream().filter(seat -> seat.isOf(id)).findFirst();
  }

  private static List<Seat> seats(Transaction transaction) throws SQLException {
    return transaction.rows(DefaultPartnerships::seat, SUMMARIES);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    PartnershipId id = new PartnershipId(row.getString("id"));
    return new Seat(
        row.getObject("key", UUID.class),
        new Summary(
            id,
            row.getString("manifest"),
            membership(id, row),
            row.getLong("version"),
            row.getObject("changed", OffsetDateTime.class).toInstant()));
  }

  private static Membership membership(PartnershipId id, ResultSet row) throws SQLException {
    return new Membership(
        id,
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        Transaction.texts(row, "actors").stream().map(ActorId::new).toList());
  }
}
