package org.entente.dialogue.polis;

/**
 * The two main axes by power iteration, the first projected out before the second.
 *
 * <p>Polis makes at most a hundred steps an update, from a random vector the first time and from
 * its last axes afterwards, so that its axes wander to the limit over updates. Here the limit
 * itself is taken: steps go on until the axis stands still.
 */
final class PowerIteration {
  private static final int MOST_STEPS = 20_000;
  private static final double STILL = 1e-15;

  /** Squared spread below which there is rounding and no disagreement. */
  private static final double NOTHING = 1e-12;

  private static final double GOLDEN = 0.6180339887498949;

  private final CentredVotes votes;

  PowerIteration(CentredVotes votes) {
    this.votes = votes;
  }

  /** Two axes of length one, or of length zero where nobody differs. */
  double[][] axes() {
    double[] first = axis(new double[votes.statements()]);
    boolean flat = Math.min(votes.known(), votes.voters()) < 2;
    return new double[][] {first, flat ? new double[first.length] : axis(first)};
  }

  private double[] axis(double[] without) {
    double[] axis = start();
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = step(axis, without);
      double moved = 0;
      for (int column = 0; column < next.length; column++) {
        moved = Math.max(moved, Math.abs(next[column] - axis[column]));
      }
      axis = next;
      if (moved < STILL) {
        break;
      }
    }
    return axis;
  }

  /** Numbers spread over (0, 1) without a pattern of sums, in the place of Polis' random ones. */
  private double[] start() {
    double[] start = new double[votes.statements()];
    for (int column = 0; column < start.length; column++) {
      start[column] = (column + 1.0) * (column + 1.0) * GOLDEN % 1;
    }
    return start;
  }

  private double[] step(double[] axis, double[] without) {
    double[] freed = axis.clone();
    free(freed, without);
    double[] product = new double[axis.length];
    for (int voter = 0; voter < votes.voters(); voter++) {
      votes.add(voter, votes.times(voter, freed), product);
    }
    free(product, without);
    double length = Math.sqrt(dot(product, product));
    for (int column = 0; column < product.length; column++) {
      product[column] = length < NOTHING ? 0 : product[column] / length;
    }
    return product;
  }

  private static void free(double[] vector, double[] without) {
    double part = dot(vector, without);
    for (int column = 0; column < vector.length; column++) {
      vector[column] -= part * without[column];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
