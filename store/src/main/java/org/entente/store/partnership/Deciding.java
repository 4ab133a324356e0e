package org.entente.store.partnership;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.dossier.Draft;
import org.entente.store.sql.Transaction;

/** A partnership while a change to it is decided: nobody else changes it until it is over. */
final class Deciding {
  private static final String HOLD = "SELECT entente.hold(?)";

  private final Transaction transaction;
  private final UUID partnership;
  private final boolean leads;

  Deciding(Transaction transaction, UUID partnership, boolean leads) {
    this.transaction = transaction;
    this.partnership = partnership;
    this.leads = leads;
  }

  /** What somebody means to keep, or why it is not kept. */
  private sealed interface Decision {}

  private record Keep(StoredDraft draft) implements Decision {}

  private record Leave(Outcome outcome) implements Decision {}

  Outcome on(Function<Draft, Change> decide) throws SQLException {
    version();
    StoredDraft now = DraftReader.read(transaction, partnership);
    Decision decision = decision(now, decide.apply(now.draft()));
    if (decision instanceof Keep keep) {
      DraftWriter.write(transaction, now, keep.draft());
      return new Outcome.Stored(version());
    }
    return ((Leave) decision).outcome();
  }

  private Decision decision(StoredDraft now, Change change) {
    return change.fold(
        rows -> RowEdits.<Decision>of(now, rows.changes(), Keep::new, Leave::new),
        whole -> new Keep(WholeEdit.of(now, whole.draft(), leads)),
        refused -> new Leave(new Outcome.Refused(refused.findings())));
  }

  /** Holds the partnership, if it is not held yet. */
  private long version() throws SQLException {
    return transaction
        .row(row -> row.getLong(1), HOLD, partnership)
        .orElseThrow(() -> new IllegalStateException("a partnership must have a version"));
  }
}
