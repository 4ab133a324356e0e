package org.entente.actors.influence;

import java.util.List;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.kernel.Matrix;
import org.entente.kernel.Rule;

/**
 * Direct influences and those that pass through one other actor (MIDI).
 *
 * <p>Shape: everything is in the order of {@link #actors()}; {@code matrix} is actors × actors, its
 * diagonal (self-influence through others) is kept. Unit: MACTOR's points; only proportions mean
 * something. Cost: O(n³). Source: Godet 1991, Futures 23(6), 605–622.
 */
public final class Midi {
  /** How the figures are made. */
  public static final Rule RULE =
      Rule.of(
          "mactor.midi",
          "MIDI[a][b] = MID[a][b] + Σ_c min(MID[a][c], MID[c][b]); I_a, D_a = row, column sum without"
              + " the diagonal",
          "Godet 1991, Futures 23(6), 605–622");

  private final List<ActorId> actors;
  private final Matrix matrix;

  private Midi(List<ActorId> actors, Matrix matrix) {
    this.actors = actors;
    this.matrix = matrix;
  }

  /** Adds to every direct influence those that pass through one other actor. */
  public static Midi of(DirectInfluences direct) {
    int size = direct.actors().size();
    double[] mid = MinPaths.rows(direct.strengths());
    double[] through = MinPaths.throughOne(mid, size);
    return new Midi(
        direct.actors(),
        Matrix.of(size, size, (a, b) -> mid[a * size + b] + through[a * size + b]));
  }

  /** The actors, in the order of every figure. */
  public List<ActorId> actors() {
    return actors;
  }

  /** Direct and indirect influence of the row's actor on the column's. */
  public Matrix matrix() {
    return matrix;
  }

  /** I: how strongly an actor acts on the others. */
  public double influence(int actor) {
    return matrix.rowSum(actor) - matrix.at(actor, actor);
  }

  /** D: how strongly the others act on an actor. */
  public double dependence(int actor) {
    return matrix.columnSum(actor) - matrix.at(actor, actor);
  }

  /** What comes back to an actor through the others. */
  public double selfInfluence(int actor) {
    return matrix.at(actor, actor);
  }

  /** Sum of I over all actors, which is also that of D. */
  public double total() {
    double total = 0;
    for (int actor = 0; actor < actors.size(); actor++) {
      total += influence(actor);
    }
    return total;
  }
}
