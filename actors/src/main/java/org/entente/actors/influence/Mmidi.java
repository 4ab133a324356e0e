package org.entente.actors.influence;

import java.util.List;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.kernel.Matrix;
import org.entente.kernel.Rule;

/**
 * The strongest influence of one actor on another, direct or through one other (MMIDI).
 *
 * <p>Shape: as {@link Midi}; the diagonal is 0. Unit: 0..4 as in the input. Cost: O(n³). Source:
 * Godet 1991.
 */
public final class Mmidi {
  /** How the figures are made. */
  public static final Rule RULE =
      Rule.of(
          "mactor.mmidi",
          "MMIDI[a][b] = max(MID[a][b], max_c min(MID[a][c], MID[c][b])), diagonal 0",
          "Godet 1991, Futures 23(6), 605–622");

  /** How the balance of power is made from it. */
  public static final Rule BALANCE_RULE =
      Rule.of(
          "mactor.balance.strongest",
          "q_a = I_a/ΣI · I_a/(I_a + D_a), q* = n·q/Σq; I, D row and column sums of MMIDI",
          "Godet 1991, Futures 23(6), 605–622");

  private final List<ActorId> actors;
  private final Matrix matrix;

  private Mmidi(List<ActorId> actors, Matrix matrix) {
    this.actors = actors;
    this.matrix = matrix;
  }

  /** Takes the strongest path of one or two steps for every pair. */
  public static Mmidi of(DirectInfluences direct) {
    int size = direct.actors().size();
    double[] mid = MinPaths.rows(direct.strengths());
    double[] through = MinPaths.strongestThroughOne(mid, size);
    return new Mmidi(
        direct.actors(),
        Matrix.of(
            size, size, (a, b) -> a == b ? 0 : Math.max(mid[a * size + b], through[a * size + b])));
  }

  /** The actors, in the order of every figure. */
  public List<ActorId> actors() {
    return actors;
  }

  /** The strongest influence of the row's actor on the column's. */
  public Matrix matrix() {
    return matrix;
  }

  /** Sum of an actor's strongest influences on the others. */
  public double influence(int actor) {
    return matrix.rowSum(actor);
  }

  /** Sum of the others' strongest influences on an actor. */
  public double dependence(int actor) {
    return matrix.columnSum(actor);
  }

  /**
   * q*: balance of power from the strongest influences, 1 on average over the actors; all 1 where
   * nobody influences anybody.
   */
  public List<Double> balance() {
    double[] raw = new double[actors.size()];
    for (int actor = 0; actor < raw.length; actor++) {
      raw[actor] = BalanceOfPower.part(influence(actor), influence(actor), dependence(actor));
    }
    return BalanceOfPower.normalised(raw);
  }
}
