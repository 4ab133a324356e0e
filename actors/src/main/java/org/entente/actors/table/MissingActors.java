package org.entente.actors.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.actors.Actor;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.actors.Problem;
import org.entente.actors.Registry;
import org.entente.actors.Side;
import org.entente.actors.Theme;

/**
 * Who is missing from the table: what the problem touches and no actor covers.
 *
 * <p>Shape: gaps in the order levels, phases, themes, sides, expected kinds, people affected, each
 * in the order of the problem; empty if nobody is missing. Who acts only outside the corridor fills
 * no gap.
 */
public record MissingActors(List<Gap> gaps) {
  public MissingActors {
    gaps = List.copyOf(gaps);
  }

  /**
   * Holds the actors at the table against the problem and against the kinds that one would expect.
   */
  public static MissingActors of(
      Registry registry, Problem problem, List<ExpectedKind> expectedKinds) {
    List<Gap> gaps = new ArrayList<>();
    List<Actor> present =
        registry.actors().stream()
            .filter(actor -> Sides.reaches(actor, problem.corridor()))
            .toList();
    for (Level level : problem.levels()) {
      addUnless(present, actor -> actor.level() == level, gaps, new Gap.LevelGap(level));
    }
    for (Phase phase : problem.phases()) {
      addUnless(
          present,
          actor -> actor.mandate().phases().contains(phase),
          gaps,
          new Gap.PhaseGap(phase));
    }
    for (Theme theme : problem.themes()) {
      addUnless(
          present,
          actor -> actor.mandate().themes().contains(theme),
          gaps,
          new Gap.ThemeGap(theme));
    }
    addSides(present, problem, gaps);
    addKinds(present, problem, expectedKinds, gaps);
    for (ActorKind kind : problem.affected()) {
      addUnless(present, actor -> actor.kind() == kind, gaps, new Gap.AffectedGap(kind));
    }
    return new MissingActors(gaps);
  }

  private static void addSides(List<Actor> present, Problem problem, List<Gap> gaps) {
    for (Side side : Side.values()) {
      boolean touched =
          !problem.corridor().countries(side).isEmpty()
              && (side != Side.RETURN || coversReturn(problem.phases()));
      if (touched) {
        addUnless(
            present,
            actor ->
                !actor.countries().isEmpty() && Sides.of(actor, problem.corridor()).contains(side),
            gaps,
            new Gap.SideGap(side));
      }
    }
  }

  private static void addKinds(
      List<Actor> present, Problem problem, List<ExpectedKind> expectedKinds, List<Gap> gaps) {
    for (ExpectedKind expected : expectedKinds) {
      boolean touched =
          !problem.corridor().countries(expected.side()).isEmpty()
              && (expected.themes().isEmpty()
                  || expected.themes().stream().anyMatch(problem.themes()::contains))
              && (expected.side() != Side.RETURN || coversReturn(problem.phases()));
      if (touched) {
        addUnless(
            present,
            actor ->
                expected.anyOf().contains(actor.kind())
                    && Sides.of(actor, problem.corridor()).contains(expected.side()),
            gaps,
            new Gap.KindGap(expected.anyOf(), expected.side(), expected.source()));
      }
    }
  }

  private static boolean coversReturn(Set<Phase> phases) {
    return phases.contains(Phase.RETURN) || phases.contains(Phase.REINTEGRATION);
  }

  private static void addUnless(
      List<Actor> present, Predicate<Actor> fills, List<Gap> gaps, Gap gap) {
    if (present.stream().noneMatch(fills)) {
      gaps.add(gap);
    }
  }
}
