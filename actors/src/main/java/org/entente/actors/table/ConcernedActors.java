package org.entente.actors.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actors.Actor;
import org.entente.actors.ActorId;
import org.entente.actors.ActorKind;
import org.entente.actors.Phase;
import org.entente.actors.Problem;
import org.entente.actors.Registry;
import org.entente.actors.Side;
import org.entente.actors.Theme;
import org.entente.kernel.Rule;

/**
 * Which actors a problem concerns, and through what: their phases, their themes, their level, the
 * side of the corridor on which they act, or because they live with the outcome.
 *
 * <p>Shape: one line per actor in the order of the registry, also for those whom nothing links.
 */
public record ConcernedActors(List<Concern> concerns) {
  /** How concern is found. */
  public static final Rule RULE =
      Rule.of(
          "table.concerned",
          "an actor is concerned if its mandate shares a phase or a theme with the problem, or it is"
              + " of a kind directly affected, and it acts in a country of the corridor or above"
              + " countries; without a corridor wherever it acts",
          "EMM2.0, Actors and partnerships in migration");

  /**
   * Why one actor is concerned; all sets in order.
   *
   * @param phases of the problem that its mandate names
   * @param themes of the problem that its mandate names
   * @param sides of the corridor; all of the problem's for an actor above countries
   * @param inReach whether it acts in the corridor or above countries; true if no corridor is named
   * @param level whether it works at a level of the problem; a reason, never a condition
   * @param affected whether it is of a kind that lives with the outcome
   */
  public record Concern(
      ActorId actor,
      Set<Phase> phases,
      Set<Theme> themes,
      Set<Side> sides,
      boolean inReach,
      boolean level,
      boolean affected) {
    public Concern {
      phases = Collections.unmodifiableSet(new TreeSet<>(phases));
      themes = Collections.unmodifiableSet(new TreeSet<>(themes));
      sides = Collections.unmodifiableSet(new TreeSet<>(sides));
    }

    /** Whether the problem concerns the actor. */
    public boolean isConcerned() {
      return inReach && (affected || !phases.isEmpty() || !themes.isEmpty());
    }
  }

  public ConcernedActors {
    concerns = List.copyOf(concerns);
  }

  /** Holds every actor against the problem. */
  public static ConcernedActors of(Registry registry, Problem problem) {
    List<Concern> concerns = new ArrayList<>(registry.size());
    for (Actor actor : registry.actors()) {
      concerns.add(
          new Concern(
              actor.id(),
              common(actor.mandate().phases(), problem.phases()),
              common(actor.mandate().themes(), problem.themes()),
              Sides.of(actor, problem.corridor()),
              Sides.reaches(actor, problem.corridor()),
              problem.levels().contains(actor.level()),
              isAffected(actor.kind(), problem)));
    }
    return new ConcernedActors(concerns);
  }

  /** Those whom the problem concerns, in order. */
  public List<ActorId> concerned() {
    return concerns.stream().filter(Concern::isConcerned).map(Concern::actor).toList();
  }

  private static boolean isAffected(ActorKind kind, Problem problem) {
    return problem.affected().contains(kind);
  }

  private static <T> Set<T> common(Set<T> some, Set<T> others) {
    Set<T> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }
}
