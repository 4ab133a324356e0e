package org.entente.positions.stance;

import java.util.ArrayList;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Matrix;
import org.entente.kernel.Rule;

/**
 * How far actors want the same, and how far the opposite, pair by pair (CAA, DAA).
 *
 * <p>Shape: both matrices are actors × actors in the order of the valuation, symmetric, diagonal 0,
 * no negative cell. Cost: O(n²·m). Source: Godet 1991.
 */
public record Convergence(
    Valuation.Order order, List<ActorId> actors, Matrix convergence, Matrix divergence) {
  /** How the figures are made. */
  public static final Rule RULE =
      Rule.of(
          "mactor.convergence",
          "CAA[a][b] = Σ_o ½(|w_ao| + |w_bo|) over o with w_ao·w_bo > 0; DAA with < 0; counts for"
              + " 1MAO",
          "Godet 1991, Futures 23(6), 605–622");

  /** How the degrees are made. */
  public static final Rule DEGREE_RULE =
      Rule.of(
          "mactor.degree",
          "100·ΣC/(ΣC + ΣD); 100·ΣD/(ΣC + ΣD); 0 if no two actors meet on anything",
          "Godet 1991, Futures 23(6), 605–622");

  /** How ambivalence is made. */
  public static final Rule AMBIVALENCE_RULE =
      Rule.of(
          "mactor.ambivalence",
          "1 − Σ_b|C_ab − D_ab| / Σ_b(C_ab + D_ab)",
          "Godet 1991, Futures 23(6), 605–622");

  public Convergence {
    actors = List.copyOf(actors);
  }

  /** Compares every pair of actors over all objectives. */
  public static Convergence of(Valuation valuation) {
    int size = valuation.actors().size();
    double[][] w = new double[size][];
    for (int actor = 0; actor < size; actor++) {
      w[actor] = valuation.matrix().row(actor).stream().mapToDouble(Double::doubleValue).toArray();
    }
    return new Convergence(
        valuation.order(),
        valuation.actors(),
        Matrix.of(size, size, (a, b) -> a == b ? 0 : shared(w[a], w[b], 1)),
        Matrix.of(size, size, (a, b) -> a == b ? 0 : shared(w[a], w[b], -1)));
  }

  private static double shared(double[] a, double[] b, int sign) {
    double sum = 0;
    for (int objective = 0; objective < a.length; objective++) {
      if (a[objective] * b[objective] * sign > 0) {
        sum += (Math.abs(a[objective]) + Math.abs(b[objective])) / 2;
      }
    }
    return sum;
  }

  /** CAA − DAA. */
  public Matrix net() {
    return Matrix.of(
        actors.size(), actors.size(), (a, b) -> convergence.at(a, b) - divergence.at(a, b));
  }

  /** ΣC/(ΣC + ΣD) in percent; 0 if no two actors meet on anything. */
  public double degreeOfConvergence() {
    return percent(sum(convergence), sum(divergence));
  }

  /** ΣD/(ΣC + ΣD) in percent; 0 if no two actors meet on anything. */
  public double degreeOfDivergence() {
    return percent(sum(divergence), sum(convergence));
  }

  private static double percent(double part, double rest) {
    return part + rest == 0 ? 0 : 100 * part / (part + rest);
  }

  private static double sum(Matrix matrix) {
    double sum = 0;
    for (int row = 0; row < matrix.rows(); row++) {
      sum += matrix.rowSum(row);
    }
    return sum;
  }

  /**
   * How far each actor is with and against the same others, 0 to 1, in the order of the actors; 0
   * for an actor that meets nobody.
   */
  public List<Double> ambivalence() {
    List<Double> all = new ArrayList<>(actors.size());
    for (int a = 0; a < actors.size(); a++) {
      double apart = 0;
      double both = 0;
      for (int b = 0; b < actors.size(); b++) {
        apart += Math.abs(convergence.at(a, b) - divergence.at(a, b));
        both += convergence.at(a, b) + divergence.at(a, b);
      }
      all.add(both == 0 ? 0 : 1 - apart / both);
    }
    return all;
  }
}
