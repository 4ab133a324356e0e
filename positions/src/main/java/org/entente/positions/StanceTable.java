package org.entente.positions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.actors.ActorId;
import org.entente.kernel.Matrix;

/**
 * Every actor's stance on every objective (2MAO).
 *
 * <p>Shape: actors × objectives in the orders given; where an actor has said nothing, the strength
 * is 0 and {@link #findStance} is empty.
 */
public final class StanceTable {
  private record Cell(ActorId actor, ObjectiveId objective) {}

  private final List<ActorId> actors;
  private final List<ObjectiveId> objectives;
  private final Map<Cell, Stance> stances;
  private final Matrix strengths;

  private StanceTable(
      List<ActorId> actors,
      List<ObjectiveId> objectives,
      Map<Cell, Stance> stances,
      Matrix strengths) {
    this.actors = actors;
    this.objectives = objectives;
    this.stances = stances;
    this.strengths = strengths;
  }

  /**
   * Lays stances out as a table.
   *
   * @throws IllegalArgumentException if a stance names an unknown actor or objective, or a pair
   *     stands twice
   */
  public static StanceTable of(
      List<ActorId> actors, List<ObjectiveId> objectives, List<Stance> stances) {
    Map<Cell, Stance> byCell = new HashMap<>();
    for (Stance stance : stances) {
      if (byCell.put(new Cell(stance.actor(), stance.objective()), stance) != null) {
        throw new IllegalArgumentException(
            "stance must be given once, was twice: "
                + stance.actor()
                + " on "
                + stance.objective());
      }
    }
    Matrix strengths =
        Matrix.of(
            actors.size(),
            objectives.size(),
            (row, column) -> {
              Stance stance = byCell.get(new Cell(actors.get(row), objectives.get(column)));
              return stance == null ? 0 : stance.strength();
            });
    long placed =
        stances.stream()
            .filter(s -> actors.contains(s.actor()) && objectives.contains(s.objective()))
            .count();
    if (placed != stances.size()) {
      throw new IllegalArgumentException("every stance must name a known actor and objective");
    }
    return new StanceTable(List.copyOf(actors), List.copyOf(objectives), byCell, strengths);
  }

  /** The actors, in order of rows. */
  public List<ActorId> actors() {
    return actors;
  }

  /** The objectives, in order of columns. */
  public List<ObjectiveId> objectives() {
    return objectives;
  }

  /** Strengths −4..4, actors × objectives. */
  public Matrix strengths() {
    return strengths;
  }

  /** What an actor said of an objective, if it did. */
  public Optional<Stance> findStance(ActorId actor, ObjectiveId objective) {
    return Optional.ofNullable(stances.get(new Cell(actor, objective)));
  }
}
