package org.entente.dossier;

import java.util.List;
import java.util.Map;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.actors.Registry;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.decision.RoundDecisions;
import org.entente.positions.Objective;
import org.entente.positions.ObjectiveId;
import org.entente.positions.StanceTable;

/**
 * A sound dossier: everything in it means something, and every name is known.
 *
 * @param influences laid out as a table
 * @param influenceRows the same as given, each with its source
 * @param consultations in order of opening, then of id
 * @param decisions of each consultation that decides something formally, in the same order
 */
public record Dossier(
    Manifest manifest,
    Registry actors,
    DirectInfluences influences,
    List<Influence> influenceRows,
    List<Objective> objectives,
    StanceTable stances,
    Stakes stakes,
    List<HeldConsultation> consultations,
    List<RoundDecisions> decisions) {
  public Dossier {
    decisions = List.copyOf(decisions);
    consultations = List.copyOf(consultations);
    influenceRows = List.copyOf(influenceRows);
    objectives = List.copyOf(objectives);
  }

  /**
   * What is declared of an actor and can group voters: its {@code kind}, {@code level}, {@code
   * country} and, if it acts on one side of the corridor alone, {@code side}.
   *
   * @throws IllegalArgumentException if there is no such actor
   */
  public Map<String, String> traits(ActorId actor) {
    return ActorTraits.of(actors.actor(actor), manifest.reach().corridor());
  }

  /** What a round decides formally; nothing, if the dossier says nothing of it. */
  public RoundDecisions decisions(ConsultationId round) {
    return decisions.stream()
        .filter(one -> one.round().equals(round))
        .findFirst()
        .orElseGet(() -> RoundDecisions.none(round));
  }

  /**
   * The objective of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Objective objective(ObjectiveId id) {
    return objectives.stream()
        .filter(objective -> objective.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no objective has the id " + id));
  }
}
