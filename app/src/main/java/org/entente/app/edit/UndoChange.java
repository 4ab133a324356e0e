package org.entente.app.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;

/**
 * Takes back all rows of one change, if nobody changed them since. Taking back is a change like any
 * other: it is noted, and can be taken back.
 */
public final class UndoChange {
  private final Partnerships partnerships;

  /** Takes back changes of these partnerships. */
  public UndoChange(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** Takes back the change that made a version. */
  public Outcome of(SessionToken by, PartnershipId id, long version) {
    List<RowChange> back = new ArrayList<>();
    for (AuditEntry entry : partnerships.auditOf(by, id, version)) {
      RowChange change = entry.change();
      if (TableName.findByFile(change.file()).isEmpty() || isUntold(change)) {
        return refused(EditProblem.UNDO_NEEDS_IMPORT, change.file());
      }
      back.add(reversed(change));
    }
    if (back.isEmpty()) {
      return refused(EditProblem.NOTHING_TO_UNDO, "");
    }
    Collections.reverse(back);
    return new EditRows(partnerships).of(by, id, back);
  }

  /** Of votes a member learns that they changed, but not what. */
  private static boolean isUntold(RowChange change) {
    return change.before().isEmpty() && change.after().isEmpty();
  }

  private static RowChange reversed(RowChange change) {
    String key = Edited.key(change.file(), change.after()).orElse(change.key());
    return new RowChange(change.file(), key, change.after(), change.before());
  }

  private static Outcome refused(EditProblem problem, String file) {
    return new Outcome.Refused(List.of(new Finding(problem, Place.ofFile(file), "", List.of())));
  }
}
