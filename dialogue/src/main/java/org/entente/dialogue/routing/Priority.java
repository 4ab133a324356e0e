package org.entente.dialogue.routing;

import org.entente.dialogue.Count;
import org.entente.kernel.Rule;

/**
 * How much a statement asks to be shown next, by counts alone: what many agree with, what stands
 * out and what few have seen comes first; what many pass over comes last.
 */
public final class Priority {
  /** How it is counted. */
  public static final Rule RULE =
      Rule.of(
          "routing.priority",
          "(importance·(1 + 8·2^(−S/5)))², importance = (1 − (P+1)/(S+2))·(1+E)·(A+1)/(S+2); A agrees,"
              + " P passes, S all votes, E extremity; 49 for statements about the consultation itself",
          "Polis, compdemocracy/polis, conversation maths, October 2024");

  /** The priority of statements about the consultation itself. */
  public static final double ABOUT = 49;

  private Priority() {}

  /**
   * The priority of a statement; above 0.
   *
   * @param about whether it is about the consultation itself
   * @throws IllegalArgumentException if the extremity is negative or not a number
   */
  public static double of(Count count, double extremity, boolean about) {
    if (!(extremity >= 0)) {
      throw new IllegalArgumentException("extremity must be zero or more, was " + extremity);
    }
    if (about) {
      return ABOUT;
    }
    double seen = count.votes() + 2.0;
    double importance =
        (1 - (count.passes() + 1) / seen) * (1 + extremity) * (count.agrees() + 1) / seen;
    double young = youth(count);
    return importance * young * importance * young;
  }

  /** How many times more a statement asks to be shown since few have seen it; 9 to 1. */
  static double youth(Count count) {
    return 1 + 8 * Math.pow(2, count.votes() / -5.0);
  }
}
