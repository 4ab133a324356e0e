package org.entente.store.partnership;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Scheduling;
import org.entente.app.edit.EditProblem;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.HeldConsultation;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Dossier;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.TableName;
import org.entente.kernel.Finding;
import org.entente.kernel.Place;
import org.entente.store.ballot.Schedules;
import org.entente.store.sql.Transaction;

/** Keeps the consultations that take votes in step with the dossier that says how. */
final class InStep {
  private final Transaction transaction;
  private final PartnershipId id;

  InStep(Transaction transaction, PartnershipId id) {
    this.transaction = transaction;
    this.id = id;
  }

  /**
   * Follows a change of the dossier. While the dossier has problems, consultations stay as they
   * are.
   *
   * @return what the change would break of what voters were promised
   */
  List<Finding> follow(StoredDraft before, StoredDraft after) throws SQLException {
    if (isSame(before, after)) {
      return List.of();
    }
    Draft draft = after.draft();
    Optional<Dossier> dossier =
        DossierRules.judge(draft)
            .fold(sound -> Optional.of(sound.dossier()), unsound -> Optional.empty());
    List<Finding> broken = new ArrayList<>();
    if (dossier.isPresent()) {
      for (HeldConsultation held : dossier.get().consultations()) {
        if (schedule(dossier.get(), held) == Scheduling.PROMISED) {
          broken.add(
              new Finding(
                  EditProblem.PROMISED,
                  Place.ofFile(ConsultationText.file(held.consultation().id().value())),
                  "",
                  List.of()));
        }
      }
    }
    return broken;
  }

  private static boolean isSame(StoredDraft before, StoredDraft after) {
    return before.consultations().equals(after.consultations())
        && ofConsultations(before).equals(ofConsultations(after))
        && before
            .findTable(TableName.ACTORS.file())
            .equals(after.findTable(TableName.ACTORS.file()))
        && before.manifest().equals(after.manifest());
  }

  private static List<StoredTable> ofConsultations(StoredDraft draft) {
    return draft.tables().stream()
        .filter(table -> TableName.STATEMENTS.findSubject(table.file()).isPresent())
        .toList();
  }

  private Scheduling schedule(Dossier dossier, HeldConsultation held) throws SQLException {
    Consultation consultation = held.consultation();
    Map<ActorId, String> labels = new TreeMap<>();
    String column = consultation.disclosure().groupBy();
    dossier
        .actors()
        .ids()
        .forEach(
            actor -> {
              String label = dossier.traits(actor).getOrDefault(column, "");
              if (!label.isEmpty()) {
                labels.put(actor, label);
              }
            });
    return Schedules.put(transaction, id, consultation, labels);
  }
}
