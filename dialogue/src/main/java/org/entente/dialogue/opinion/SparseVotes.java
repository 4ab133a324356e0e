package org.entente.dialogue.opinion;

import java.util.Arrays;

/**
 * Votes in plain arrays, each less the mean of its statement. Who has not seen a statement is not
 * stored: an unseen vote counts as the mean, so it is zero here.
 *
 * <p>Shape: the cells of a voter run from {@code begins[voter]} to {@code begins[voter + 1]}; a
 * cell is {@code statement << 2 | value + 1}. Cost: four bytes a vote.
 */
final class SparseVotes implements Square {
  private final int[] begins;
  private final int[] cells;
  private final double[] means;
  private final double variance;

  private SparseVotes(int[] begins, int[] cells, double[] means) {
    this.begins = begins;
    this.cells = cells;
    this.means = means;
    this.variance = variance(cells, means);
  }

  /** Takes the arrays as they are; nobody may change them later. */
  static SparseVotes of(int[] begins, int[] cells, int statements) {
    return new SparseVotes(begins, cells, means(cells, statements));
  }

  private static double[] means(int[] cells, int statements) {
    long[] sums = new long[statements];
    int[] seen = new int[statements];
    for (int cell : cells) {
      sums[cell >> 2] += (cell & 3) - 1;
      seen[cell >> 2]++;
    }
    double[] means = new double[statements];
    for (int statement = 0; statement < statements; statement++) {
      means[statement] = sums[statement] / (double) Math.max(1, seen[statement]);
    }
    return means;
  }

  private static double variance(int[] cells, double[] means) {
    double sum = 0;
    for (int cell : cells) {
      double off = (cell & 3) - 1 - means[cell >> 2];
      sum += off * off;
    }
    return sum;
  }

  /** The same voters and statements with other cells, whose values stayed in their statements. */
  SparseVotes withShuffled(int[] shuffled) {
    return new SparseVotes(begins, shuffled, means);
  }

  int voters() {
    return begins.length - 1;
  }

  @Override
  public int statements() {
    return means.length;
  }

  int begin(int voter) {
    return begins[voter];
  }

  int end(int voter) {
    return begins[voter + 1];
  }

  /** How many votes a voter gave. */
  int votes(int voter) {
    return begins[voter + 1] - begins[voter];
  }

  int cell(int at) {
    return cells[at];
  }

  /** How many votes there are. */
  int size() {
    return cells.length;
  }

  int[] copyOfCells() {
    return cells.clone();
  }

  double mean(int statement) {
    return means[statement];
  }

  /** The sum of all squares: the eigenvalues of {@link #square} add up to it. */
  double variance() {
    return variance;
  }

  /** The votes of some voters, in ascending order, with means of their own. */
  SparseVotes select(int[] voters) {
    int[] selectedBegins = new int[voters.length + 1];
    for (int at = 0; at < voters.length; at++) {
      selectedBegins[at + 1] = selectedBegins[at] + votes(voters[at]);
    }
    int[] selected = new int[selectedBegins[voters.length]];
    for (int at = 0; at < voters.length; at++) {
      System.arraycopy(cells, begins[voters[at]], selected, selectedBegins[at], votes(voters[at]));
    }
    return of(selectedBegins, selected, means.length);
  }

  @Override
  public double[] square(double[] pair) {
    double[] product = new double[pair.length];
    for (int voter = 0; voter + 1 < begins.length; voter++) {
      double first = 0;
      double second = 0;
      for (int at = begins[voter]; at < begins[voter + 1]; at++) {
        int statement = cells[at] >> 2;
        double off = (cells[at] & 3) - 1 - means[statement];
        first += off * pair[2 * statement];
        second += off * pair[2 * statement + 1];
      }
      for (int at = begins[voter]; at < begins[voter + 1]; at++) {
        int statement = cells[at] >> 2;
        double off = (cells[at] & 3) - 1 - means[statement];
        product[2 * statement] += off * first;
        product[2 * statement + 1] += off * second;
      }
    }
    return product;
  }

  /**
   * Puts voters on the plane of two axes, each scaled by √(statements / its votes), so that who saw
   * little is not drawn to the middle. Source: Small et al. 2021, Recerca 26(2).
   *
   * @param pair the axes, interleaved
   */
  Plane project(double[] pair) {
    double[] x = new double[voters()];
    double[] y = new double[voters()];
    for (int voter = 0; voter < x.length; voter++) {
      for (int at = begins[voter]; at < begins[voter + 1]; at++) {
        int statement = cells[at] >> 2;
        double off = (cells[at] & 3) - 1 - means[statement];
        x[voter] += off * pair[2 * statement];
        y[voter] += off * pair[2 * statement + 1];
      }
      double scale = Math.sqrt(means.length / (double) Math.max(1, votes(voter)));
      x[voter] *= scale;
      y[voter] *= scale;
    }
    double[] weights = new double[x.length];
    Arrays.fill(weights, 1);
    return new Plane(x, y, weights);
  }
}
