package org.entente.positions.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.kernel.Matrix;
import org.entente.kernel.RankInterval;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;

/** How firm the order of objectives by mobilisation is. Cost: draws × O(n·m). */
public final class MobilisationStability {
  private MobilisationStability() {}

  /**
   * Ranks objectives by how much they mobilise, and again with every stance that was taken up to
   * one point off.
   *
   * <p>Shape: one interval per objective, in their order. A stance of 0 stays 0: nobody invents a
   * side that an actor did not take.
   *
   * @param weights what each actor's stance counts, in the order of actors; 1 for equal weights
   * @throws IllegalArgumentException if there is no draw
   */
  public static List<RankInterval<ObjectiveId>> of(
      Valuation valued, List<Double> weights, int draws, RandomGenerator random) {
    return RankInterval.of(
        valued.objectives(),
        mobilisations(valued.matrix(), weights),
        draws,
        () -> mobilisations(redrawn(valued.matrix(), random), weights));
  }

  private static List<Double> mobilisations(Matrix stances, List<Double> weights) {
    List<Double> sums = new ArrayList<>(stances.columns());
    for (int objective = 0; objective < stances.columns(); objective++) {
      double sum = 0;
      for (int actor = 0; actor < stances.rows(); actor++) {
        sum += weights.get(actor) * Math.abs(stances.at(actor, objective));
      }
      sums.add(sum);
    }
    return sums;
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
