package org.entente.actors.influence;

import java.util.random.RandomGenerator;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.kernel.Matrix;

/**
 * The sums of {@link Midi} for influences drawn anew again and again, over plain arrays.
 *
 * <p>A draw costs O(n²), not O(n³): strengths are whole, so Σ_b min(m_ac, m_cb) is read from a
 * table that says for every c and every strength s what Σ_b min(s, m_cb) is. All sums are whole
 * numbers, hence the same to the last bit as those of {@link Midi}.
 */
final class DrawnInfluences {
  private static final int LEVELS = Influence.STRONGEST + 1;

  private final int size;
  private final byte[] given;
  private final byte[] drawn;
  private final int[] onwards;
  private final int[] towards;
  private final double[] influence;
  private final double[] dependence;
  private final double[] self;

  private DrawnInfluences(int size, byte[] given) {
    this.size = size;
    this.given = given;
    this.drawn = given.clone();
    this.onwards = new int[size * LEVELS];
    this.towards = new int[size * LEVELS];
    this.influence = new double[size];
    this.dependence = new double[size];
    this.self = new double[size];
  }

  static DrawnInfluences of(DirectInfluences direct) {
    Matrix strengths = direct.strengths();
    int size = strengths.rows();
    byte[] given = new byte[size * size];
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        given[from * size + to] = (byte) strengths.at(from, to);
      }
    }
    return new DrawnInfluences(size, given);
  }

  /** Draws every influence anew, in the order and from the numbers of {@link Redraw}. */
  void draw(RandomGenerator random) {
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        if (from != to) {
          int moved = given[from * size + to] + random.nextInt(3) - 1;
          drawn[from * size + to] = (byte) Math.max(0, Math.min(Influence.STRONGEST, moved));
        }
      }
    }
    tabulate();
    sum();
  }

  /**
   * What passes through each actor onwards and towards it, for every strength of the other step.
   */
  private void tabulate() {
    for (int c = 0; c < size; c++) {
      for (int strength = 0; strength < LEVELS; strength++) {
        int out = 0;
        int in = 0;
        for (int other = 0; other < size; other++) {
          out += Math.min(strength, drawn[c * size + other]);
          in += Math.min(strength, drawn[other * size + c]);
        }
        onwards[c * LEVELS + strength] = out;
        towards[c * LEVELS + strength] = in;
      }
    }
  }

  private void sum() {
    for (int a = 0; a < size; a++) {
      int given = 0;
      int received = 0;
      int back = 0;
      for (int c = 0; c < size; c++) {
        int to = drawn[a * size + c];
        int from = drawn[c * size + a];
        given += to + onwards[c * LEVELS + to];
        received += from + towards[c * LEVELS + from];
        back += Math.min(to, from);
      }
      influence[a] = given - back;
      dependence[a] = received - back;
      self[a] = back;
    }
  }

  /** I of the last draw, in the order of the actors; do not change it. */
  double[] influence() {
    return influence;
  }

  /** D of the last draw. */
  double[] dependence() {
    return dependence;
  }

  /** Self-influence of the last draw. */
  double[] self() {
    return self;
  }
}
