package org.entente.positions.stance;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.kernel.Matrix;
import org.entente.kernel.RankInterval;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;

/**
 * How firm the orders are that stances give to objectives and actors: their rank again with every
 * stance that was taken up to one point off.
 *
 * <p>Shape: a stance of 0 stays 0: nobody invents a side that an actor did not take. Weights are
 * what each actor's stance counts, in the order of actors; 1 for equal weights. The rule is {@link
 * RankInterval#RULE}. Errors: {@link IllegalArgumentException} if there is no draw or not one
 * weight per actor. Cost: draws × O(n·m).
 */
public final class MobilisationStability {
  /** Gives the figure of one row or column. */
  @FunctionalInterface
  private interface Figure {
    double at(Matrix stances, List<Double> weights, int place);
  }

  private MobilisationStability() {}

  /** Ranks objectives by how much they mobilise; one interval per objective, in their order. */
  public static List<RankInterval<ObjectiveId>> of(
      Valuation valued, List<Double> weights, int draws, RandomGenerator random) {
    return of(
        valued,
        weights,
        valued.objectives(),
        (stances, by, objective) ->
            support(stances, by, objective, 1) + support(stances, by, objective, -1),
        draws,
        random);
  }

  /**
   * Ranks objectives by how hard they are fought over, min(Σ for, Σ against); one interval per
   * objective, in their order.
   */
  public static List<RankInterval<ObjectiveId>> ofConflict(
      Valuation valued, List<Double> weights, int draws, RandomGenerator random) {
    return of(
        valued,
        weights,
        valued.objectives(),
        (stances, by, objective) ->
            Math.min(support(stances, by, objective, 1), support(stances, by, objective, -1)),
        draws,
        random);
  }

  /** Ranks actors by how much they are mobilised; one interval per actor, in their order. */
  public static List<RankInterval<ActorId>> ofActors(
      Valuation valued, List<Double> weights, int draws, RandomGenerator random) {
    return of(
        valued,
        weights,
        valued.actors(),
        (stances, by, actor) ->
            by.get(actor) * stances.row(actor).stream().mapToDouble(Math::abs).sum(),
        draws,
        random);
  }

  private static <T> List<RankInterval<T>> of(
      Valuation valued,
      List<Double> weights,
      List<T> subjects,
      Figure figure,
      int draws,
      RandomGenerator random) {
    if (weights.size() != valued.actors().size()) {
      throw new IllegalArgumentException(
          "there must be one weight per actor, "
              + valued.actors().size()
              + " in all, was "
              + weights.size());
    }
    return RankInterval.of(
        subjects,
        figures(valued.matrix(), weights, subjects.size(), figure),
        draws,
        () -> figures(redrawn(valued.matrix(), random), weights, subjects.size(), figure));
  }

  private static List<Double> figures(
      Matrix stances, List<Double> weights, int size, Figure figure) {
    return IntStream.range(0, size).mapToObj(place -> figure.at(stances, weights, place)).toList();
  }

  /** What is for (sign 1) or against (sign −1) an objective; 0 or more. */
  private static double support(Matrix stances, List<Double> weights, int objective, int sign) {
    double sum = 0;
    for (int actor = 0; actor < stances.rows(); actor++) {
      sum += weights.get(actor) * Math.max(0, sign * stances.at(actor, objective));
    }
    return sum;
  }

  private static Matrix redrawn(Matrix stances, RandomGenerator random) {
    return Matrix.of(
        stances.rows(),
        stances.columns(),
        (actor, objective) -> {
          double stance = stances.at(actor, objective);
          if (stance == 0) {
            return 0;
          }
          double moved = stance + random.nextInt(3) - 1;
          return Math.max(-Stance.STRONGEST, Math.min(Stance.STRONGEST, moved));
        });
  }
}
