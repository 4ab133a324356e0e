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
  private static final String COUNTED = "SELECT entente.counted(?)";
  private static final String WITHDRAW = "SELECT entente.withdraw(?, ?)";

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
        String file = ConsultationText.file(held.consultation().id().value());
        refusal(schedule(dossier.get(), held)).ifPresent(problem -> broken.add(at(file, problem)));
      }
    }
    return broken;
  }

  private static Optional<EditProblem> refusal(Scheduling became) {
    return switch (became) {
      case DONE, CLOSED -> Optional.empty();
      case PROMISED -> Optional.of(EditProblem.PROMISED);
      case REWORDED -> Optional.of(EditProblem.REWORDED);
      case DATED -> Optional.of(EditProblem.DATED);
    };
  }

  private static Finding at(String file, EditProblem problem) {
    return new Finding(problem, Place.ofFile(file), "", List.of());
  }

  /**
   * Whether a change leaves in their place the votes that were counted here, and the rounds to
   * which somebody has come; forgets rounds that go.
   *
   * @return what stands against it
   */
  List<Finding> leave(StoredDraft before, StoredDraft after) throws SQLException {
    List<Finding> against = new ArrayList<>();
    for (String round : transaction.rows(row -> row.getString(1), COUNTED, id.value())) {
      for (TableName name : List.of(TableName.VOTES, TableName.VOTERS)) {
        String file = name.file(round);
        if (!before.findTable(file).equals(after.findTable(file))) {
          against.add(at(file, EditProblem.VOTES_COUNTED));
        }
      }
    }
    for (Map.Entry<String, String> round : before.consultations().entrySet()) {
      if (!after.consultations().containsKey(round.getKey()) && !withdraw(round.getKey())) {
        against.add(at(ConsultationText.file(round.getKey()), EditProblem.ROUND_GOES));
      }
    }
    return against;
  }

  private boolean withdraw(String round) throws SQLException {
    return transaction
        .row(row -> row.getBoolean(1), WITHDRAW, id.value(), round)
        .orElseThrow(() -> new IllegalStateException("no answer to " + WITHDRAW));
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
