package org.entente.app.edit;

import java.util.ArrayList;
import java.util.List;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.RowChange;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.kernel.Finding;

/** Changes rows of a partnership, all or none, if the partnership stays sound. */
public final class EditRows {
  private final Partnerships partnerships;

  /** Edits these partnerships. */
  public EditRows(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** Changes rows, in this order. */
  public Outcome of(SessionToken by, PartnershipId id, List<RowChange> changes) {
    Voices voices = Voices.forChanges(partnerships, by, id, changes);
    return partnerships.change(by, id, draft -> decide(draft, changes, voices));
  }

  static Change decide(Draft before, List<RowChange> changes, Voices voices) {
    Draft after = Edited.with(before, changes);
    List<Finding> problems = new ArrayList<>(voices.lost(before, after));
    problems.addAll(NewProblems.between(before, after));
    return problems.isEmpty() ? new Change.Rows(changes) : new Change.Refused(problems);
  }
}
