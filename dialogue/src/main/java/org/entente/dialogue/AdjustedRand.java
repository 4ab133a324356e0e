package org.entente.dialogue;

import org.entente.kernel.Rule;

/**
 * How far two groupings of the same voters agree, beyond what chance would give: 1 if they are the
 * same but for labels, about 0 if they have nothing to do with each other.
 */
public final class AdjustedRand {
  /** How it is counted. */
  public static final Rule RULE =
      Rule.of(
          "adjusted-rand",
          "(Σ C(n_ij,2) − E) / (½(Σ C(a_i,2) + Σ C(b_j,2)) − E), E = Σ C(a_i,2) Σ C(b_j,2) / C(n,2)",
          "Hubert & Arabie 1985, Journal of Classification 2, p. 198");

  private AdjustedRand() {}

  /**
   * The index of two groupings, over the voters who are in a group of both.
   *
   * @return 1 if both put everybody in one group, or everybody apart
   * @throws IllegalArgumentException if they are of different numbers of voters
   */
  public static double of(Grouping one, Grouping other) {
    if (one.voters() != other.voters()) {
      throw new IllegalArgumentException(
          "groupings must be of the same voters, were of "
              + one.voters()
              + " and "
              + other.voters());
    }
    long[][] together = new long[one.groups()][other.groups()];
    long[] rows = new long[one.groups()];
    long[] columns = new long[other.groups()];
    long all = 0;
    for (int voter = 0; voter < one.voters(); voter++) {
      int row = one.group(voter);
      int column = other.group(voter);
      if (row != Grouping.NONE && column != Grouping.NONE) {
        together[row][column]++;
        rows[row]++;
        columns[column]++;
        all++;
      }
    }
    double same = 0;
    for (long[] row : together) {
      same += pairs(row);
    }
    double expected = all < 2 ? 0 : pairs(rows) * pairs(columns) / (all * (all - 1) / 2.0);
    double most = (pairs(rows) + pairs(columns)) / 2;
    return most == expected ? 1 : (same - expected) / (most - expected);
  }

  private static double pairs(long[] sizes) {
    double pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1) / 2.0;
    }
    return pairs;
  }
}
