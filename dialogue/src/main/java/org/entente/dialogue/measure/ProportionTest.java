package org.entente.dialogue.measure;

import org.entente.kernel.Rule;

/**
 * Whether more than half of a group gave an answer, beyond what chance would give.
 *
 * @param share an estimate that never is 0 or 1
 * @param z how many standard errors it lies above one half
 */
public record ProportionTest(double share, double z) {
  /** How both are made. */
  public static final Rule RULE =
      Rule.of(
          "share.proportion-test",
          "p = (A + 1)/(S + 2); z = 2·√(S + 1)·((A + 1)/(S + 1) − ½)",
          "Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, Polis, Recerca 26(2); program of Polis");

  /** Above this, chance alone gives a z in one case of ten. */
  public static final double SIGNIFICANT = 1.2816;

  /**
   * Of how many gave the answer among all who have seen the statement.
   *
   * @throws IllegalArgumentException if some are fewer than none or more than all
   */
  public static ProportionTest of(int some, int all) {
    if (some < 0 || some > all) {
      throw new IllegalArgumentException(
          "some votes must lie between 0 and all, were " + some + " of " + all);
    }
    double z = 2 * Math.sqrt(all + 1.0) * ((some + 1.0) / (all + 1.0) - 0.5);
    return new ProportionTest((some + 1.0) / (all + 2.0), z);
  }

  /** Whether chance is an unlikely reason. */
  public boolean isSignificant() {
    return z > SIGNIFICANT;
  }
}
