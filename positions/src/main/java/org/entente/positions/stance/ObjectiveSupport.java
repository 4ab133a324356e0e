package org.entente.positions.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;

/**
 * Who is for an objective, who against, who neither, and who has said nothing.
 *
 * <p>Shape: each list is in the order of the table's actors, stances strongest first.
 */
public record ObjectiveSupport(
    ObjectiveId objective,
    List<Stance> sought,
    List<Stance> opposed,
    List<ActorId> neutral,
    List<ActorId> silent) {
  /** How an objective is called common or opposed. */
  public static final Rule RULE =
      Rule.of(
          "objective.common",
          "common: at least two actors for, none against; opposed: at least one for and one"
              + " against, ordered by min(Σ for, Σ against)",
          "Godet 1991, matrix 2MAO read by column");

  private static final Comparator<Stance> STRONGEST_FIRST =
      Comparator.comparingInt((Stance stance) -> Math.abs(stance.strength())).reversed();

  public ObjectiveSupport {
    sought = List.copyOf(sought);
    opposed = List.copyOf(opposed);
    neutral = List.copyOf(neutral);
    silent = List.copyOf(silent);
  }

  /** One line per objective, in the order of the table. */
  public static List<ObjectiveSupport> of(StanceTable table) {
    return table.objectives().stream().map(objective -> of(table, objective)).toList();
  }

  /** Objectives that at least two actors want and nobody opposes, most strongly wanted first. */
  public static List<ObjectiveSupport> common(StanceTable table) {
    return of(table).stream()
        .filter(ObjectiveSupport::isCommon)
        .sorted(Comparator.comparingInt(ObjectiveSupport::forStrength).reversed())
        .toList();
  }

  /** Objectives that some want and some oppose, hardest fought first. */
  public static List<ObjectiveSupport> contested(StanceTable table) {
    return of(table).stream()
        .filter(ObjectiveSupport::isContested)
        .sorted(
            Comparator.comparingInt(
                    (ObjectiveSupport s) -> Math.min(s.forStrength(), s.againstStrength()))
                .reversed())
        .toList();
  }

  private static ObjectiveSupport of(StanceTable table, ObjectiveId objective) {
    List<Stance> sought = new ArrayList<>();
    List<Stance> opposed = new ArrayList<>();
    List<ActorId> neutral = new ArrayList<>();
    List<ActorId> silent = new ArrayList<>();
    for (ActorId actor : table.actors()) {
      table
          .findStance(actor, objective)
          .ifPresentOrElse(
              stance -> {
                if (stance.strength() > 0) {
                  sought.add(stance);
                } else if (stance.strength() < 0) {
                  opposed.add(stance);
                } else {
                  neutral.add(actor);
                }
              },
              () -> silent.add(actor));
    }
    sought.sort(STRONGEST_FIRST);
    opposed.sort(STRONGEST_FIRST);
    return new ObjectiveSupport(objective, sought, opposed, neutral, silent);
  }

  /** Whether at least two actors want it and nobody opposes it. */
  public boolean isCommon() {
    return sought.size() >= 2 && opposed.isEmpty();
  }

  /** Whether some want it and some oppose it. */
  public boolean isContested() {
    return !sought.isEmpty() && !opposed.isEmpty();
  }

  /** Sum of the strengths for it; 0 or more. */
  public int forStrength() {
    return sought.stream().mapToInt(Stance::strength).sum();
  }

  /** Sum of the strengths against it; 0 or more. */
  public int againstStrength() {
    return -opposed.stream().mapToInt(Stance::strength).sum();
  }
}
