package org.entente.app.consult;

import java.util.List;
import org.entente.app.edit.NewProblems;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.ConsultationId;
import org.entente.dossier.ConsultationEdit;
import org.entente.dossier.Draft;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;

/** Begins a consultation, or changes its text, if the partnership stays sound. */
public final class SaveConsultation {
  private final Partnerships partnerships;

  /** Saves in these partnerships. */
  public SaveConsultation(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** Changes the text of a consultation; begins one if there is none of this id. */
  public Outcome of(
      SessionToken by, PartnershipId id, ConsultationId consultation, ConsultationEdit edit) {
    return partnerships.change(
        by,
        id,
        draft -> {
          String present = draft.consultations().getOrDefault(consultation.value(), "");
          return judged(draft, draft.withConsultation(consultation.value(), edit.in(present)));
        });
  }

  /**
   * Begins a consultation with statements.
   *
   * @param statements a table of statements; it takes the place of one that is there
   */
  public Outcome begin(
      SessionToken by,
      PartnershipId id,
      ConsultationId consultation,
      ConsultationEdit edit,
      Table statements) {
    return partnerships.change(
        by,
        id,
        draft ->
            judged(
                draft,
                draft
                    .withConsultation(consultation.value(), edit.in(""))
                    .withTable(
                        new Table(
                            TableName.STATEMENTS.file(consultation.value()),
                            statements.dialect(),
                            statements.columns(),
                            statements.rows()))));
  }

  private static Change judged(Draft before, Draft after) {
    List<Finding> problems = NewProblems.between(before, after);
    return problems.isEmpty() ? new Change.Whole(after) : new Change.Refused(problems);
  }
}
