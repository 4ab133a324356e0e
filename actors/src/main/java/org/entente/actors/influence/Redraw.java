package org.entente.actors.influence;

import java.util.random.RandomGenerator;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.kernel.Matrix;

/** Direct influences as they could also have been scored. */
final class Redraw {
  private Redraw() {}

  /** Every influence drawn anew from one less, the same, one more, within 0..4. */
  static DirectInfluences of(DirectInfluences direct, RandomGenerator random) {
    Matrix scores = direct.strengths();
    return new DirectInfluences(
        direct.actors(),
        Matrix.of(
            scores.rows(),
            scores.columns(),
            (from, to) -> from == to ? 0 : moved(scores.at(from, to), random)));
  }

  private static double moved(double score, RandomGenerator random) {
    double moved = score + random.nextInt(3) - 1;
    return Math.max(0, Math.min(Influence.STRONGEST, moved));
  }
}
