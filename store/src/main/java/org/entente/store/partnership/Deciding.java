package org.entente.store.partnership;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entente.app.access.Rights;
import org.entente.app.ports.Change;
import org.entente.app.ports.Membership;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Draft;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.store.sql.Transaction;

/** A partnership while a change to it is decided: nobody else changes it until it is over. */
final class Deciding {
  private static final String HOLD = "SELECT entente.hold(?)";

  private final Transaction transaction;
  private final UUID partnership;
  private final PartnershipId id;
  private final Rights rights;

  Deciding(Transaction transaction, UUID partnership, Membership mine) {
    this.transaction = transaction;
    this.partnership = partnership;
    this.id = mine.partnership();
    this.rights = new Rights(mine);
  }

  /** What shall be kept, or why nothing is. */
  private sealed interface Decision {}

  private record Keep(StoredDraft draft) implements Decision {}

  private record Leave(Outcome outcome) implements Decision {}

  Outcome on(Function<Draft, Change> decide) throws SQLException {
    hold();
    StoredDraft now = DraftReader.read(transaction, partnership);
    Decision decision = decision(now, decide.apply(now.draft()));
    if (decision instanceof Leave leave) {
      return leave.outcome();
    }
    StoredDraft next = ((Keep) decision).draft();
    List<Finding> against = written(now, next);
    return against.isEmpty() ? new Outcome.Stored(hold()) : new Outcome.Refused(against);
  }

  /** Writes it; says what stands against it, so that it is undone. */
  private List<Finding> written(StoredDraft now, StoredDraft next) throws SQLException {
    InStep step = new InStep(transaction, id);
    List<Finding> against = rights.mayEditAll() ? step.leave(now, next) : List.of();
    if (against.isEmpty()) {
      DraftWriter.write(transaction, now, next);
      against = rights.mayEditAll() ? step.follow(now, next) : List.of();
    }
    return against;
  }

  private Decision decision(StoredDraft now, Change change) {
    return change.fold(
        rows ->
            isHidden(rows.changes())
                ? new Leave(new Outcome.Forbidden())
                : RowEdits.<Decision>of(now, rows.changes(), Keep::new, Leave::new),
        whole -> new Keep(WholeEdit.of(now, whole.draft(), rights.mayEditAll())),
        refused -> new Leave(new Outcome.Refused(refused.findings())));
  }

  /** Whether one is about what the session cannot see: it must not look as if it were gone. */
  private boolean isHidden(List<RowChange> changes) {
    return changes.stream().map(RowChange::file).anyMatch(this::isHidden);
  }

  private boolean isHidden(String file) {
    return TableName.findConfidentialActor(file)
        .map(actor -> !rights.speaksFor(actor))
        .orElseGet(
            () -> TableName.findByFile(file).filter(name -> !rights.maySee(name)).isPresent());
  }

  /** Holds the partnership until the transaction ends; says its version. */
  private long hold() throws SQLException {
    return transaction
        .row(row -> row.getLong(1), HOLD, partnership)
        .orElseThrow(() -> new IllegalStateException("a partnership must have a version"));
  }
}
