package org.entente.dialogue.measure;

import org.entente.kernel.Rule;

/**
 * How likely two groups would differ at least so much by chance, exactly and however few they are.
 *
 * @param probability from 0 to 1
 */
public record FisherTest(double probability) {
  /** How it is made. */
  public static final Rule RULE =
      Rule.of(
          "share.fisher",
          "Σ P(k) over all k with P(k) ≤ P(a), P(k) = C(n,k)·C(n',s − k)/C(n + n',s), s = a + a'",
          "Fisher 1934, Statistical Methods for Research Workers, 5th ed., §21.02");

  /** Takes terms for equal that differ by rounding alone. */
  private static final double EQUAL = 1 + 1e-9;

  /**
   * Of how many gave an answer among all of a group, and among all of another. Cost: O(smallest
   * margin).
   *
   * @throws IllegalArgumentException if some are fewer than none or more than all
   */
  public static FisherTest of(int some, int all, int otherSome, int otherAll) {
    if (some < 0 || some > all || otherSome < 0 || otherSome > otherAll) {
      throw new IllegalArgumentException(
          "some votes must lie between 0 and all, were %d of %d and %d of %d"
              .formatted(some, all, otherSome, otherAll));
    }
    int sum = some + otherSome;
    int least = Math.max(0, sum - otherAll);
    int most = Math.min(sum, all);
    double total = 1;
    double unlikely = 1;
    double term = 1;
    for (int k = some; k < most; k++) {
      term *= ratio(k, all, sum, otherAll);
      total += term;
      unlikely += term <= EQUAL ? term : 0;
    }
    term = 1;
    for (int k = some - 1; k >= least; k--) {
      term /= ratio(k, all, sum, otherAll);
      total += term;
      unlikely += term <= EQUAL ? term : 0;
    }
    return new FisherTest(unlikely / total);
  }

  /** P(k + 1) / P(k). */
  private static double ratio(int k, int all, int sum, int otherAll) {
    return (double) (all - k) * (sum - k) / ((k + 1.0) * (otherAll - sum + k + 1.0));
  }
}
