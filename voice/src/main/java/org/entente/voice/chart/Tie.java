package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.kernel.Matrix;
import org.entente.positions.stance.Convergence;

/**
 * Two actors who are clearly together or clearly apart.
 *
 * @param one place of the first in the order of actors
 * @param other place of the second, behind the first
 * @param net convergence less divergence; below 0 if they are apart
 */
public record Tie(int one, int other, double net) {
  /** How many ties a drawing can show and still be read. */
  public static final int MOST = 30;

  /** Whether they are apart. */
  public boolean isApart() {
    return net < 0;
  }

  /** Pairs whose net convergence, or divergence, reaches a threshold; strongest first. */
  public static List<Tie> of(Convergence convergence, double threshold) {
    Matrix net = convergence.net();
    List<Tie> ties = new ArrayList<>();
    for (int a = 0; a < net.rows(); a++) {
      for (int b = a + 1; b < net.columns(); b++) {
        double value = net.at(a, b);
        if (value != 0 && Math.abs(value) >= threshold) {
          ties.add(new Tie(a, b, value));
        }
      }
    }
    ties.sort(Comparator.comparingDouble((Tie tie) -> Math.abs(tie.net())).reversed());
    return List.copyOf(ties);
  }

  /** The lowest threshold, in halves, that at most so many pairs reach; above 0. */
  public static double threshold(Convergence convergence, int most) {
    List<Tie> all = of(convergence, 0);
    if (all.size() <= most) {
      return 0.5;
    }
    double next = Math.abs(all.get(most).net());
    return (Math.floor(next * 2) + 1) / 2;
  }
}
