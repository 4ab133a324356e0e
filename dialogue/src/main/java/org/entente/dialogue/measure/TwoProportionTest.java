package org.entente.dialogue.measure;

import org.entente.kernel.Rule;

/**
 * Whether one group gave an answer more often than another, beyond what chance would give.
 *
 * @param ratio of the two shares' estimates
 * @param z how many standard errors the first lies above the second
 */
public record TwoProportionTest(double ratio, double z) {
  /** How both are made. */
  public static final Rule RULE =
      Rule.of(
          "share.two-proportion-test",
          "r = ((A + 1)/(S + 2)) / ((A' + 1)/(S' + 2)); z = (π − π')/√(π̂(1 − π̂)(1/n + 1/n')), π ="
              + " (A + 1)/n, n = S + 1, π̂ = (A + A' + 2)/(n + n'); 0 if π̂ = 1",
          "Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, Polis, Recerca 26(2); program of Polis");

  /** Of how many gave the answer among all of a group, and among all others. */
  public static TwoProportionTest of(int some, int all, int otherSome, int otherAll) {
    double ratio =
        ProportionTest.of(some, all).share() / ProportionTest.of(otherSome, otherAll).share();
    double size = all + 1.0;
    double otherSize = otherAll + 1.0;
    double pooled = (some + otherSome + 2.0) / (size + otherSize);
    if (pooled == 1) {
      return new TwoProportionTest(ratio, 0);
    }
    double difference = (some + 1.0) / size - (otherSome + 1.0) / otherSize;
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / otherSize));
    return new TwoProportionTest(ratio, difference / error);
  }
}
