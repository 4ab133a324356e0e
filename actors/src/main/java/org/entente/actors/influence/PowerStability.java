package org.entente.actors.influence;

import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.kernel.Matrix;
import org.entente.kernel.RankInterval;

/** How firm the order of actors by balance of power is. Cost: draws × O(n³). */
public final class PowerStability {
  private PowerStability() {}

  /**
   * Ranks actors by r*, and again with every direct influence up to one point off.
   *
   * <p>Shape: one interval per actor, in their order.
   *
   * @throws IllegalArgumentException if there is no draw
   */
  public static List<RankInterval<ActorId>> of(
      DirectInfluences direct, BalanceOfPower.Reading reading, int draws, RandomGenerator random) {
    return RankInterval.of(
        direct.actors(),
        shares(direct, reading),
        draws,
        () -> shares(new DirectInfluences(direct.actors(), redrawn(direct, random)), reading));
  }

  private static List<Double> shares(DirectInfluences direct, BalanceOfPower.Reading reading) {
    return BalanceOfPower.of(Midi.of(direct), reading).shares();
  }

  private static Matrix redrawn(DirectInfluences direct, RandomGenerator random) {
    Matrix scores = direct.strengths();
    return Matrix.of(
        scores.rows(),
        scores.columns(),
        (a, b) -> {
          if (a == b) {
            return 0;
          }
          double score = scores.at(a, b) + random.nextInt(3) - 1;
          return Math.max(0, Math.min(Influence.STRONGEST, score));
        });
  }
}
