package org.entente.dialogue.movement;

import org.entente.dialogue.measure.ShareChange;
import org.entente.kernel.Rule;

/**
 * Votes of those who voted in both rounds on the same statement: who stayed and who moved.
 *
 * @param both agreed both times
 * @param left agreed only before
 * @param joined agree only now
 * @param neither agreed neither time
 */
public record Pairing(int both, int left, int joined, int neither) {
  /** How the probability is made. */
  public static final Rule MCNEMAR =
      Rule.of(
          "dialogue.mcnemar",
          "2·P(X ≤ min(b, c)) up to 1, X ~ Bin(b + c, ½); b left agreement, c joined it",
          "McNemar 1947, Psychometrika 12(2), 153–157; exact by the binomial distribution");

  public Pairing {
    if (both < 0 || left < 0 || joined < 0 || neither < 0) {
      throw new IllegalArgumentException(
          "counts must be zero or more, were "
              + String.join(", ", both + "", left + "", joined + "", neither + ""));
    }
  }

  /** How many voted both times. */
  public int voters() {
    return both + left + joined + neither;
  }

  /** The change of the share of agreement among them. */
  public ShareChange change() {
    return ShareChange.ofSame(both, left, joined, neither);
  }

  /** How likely so uneven a movement would be if leaving and joining were even odds; 1 if none. */
  public double probability() {
    int moved = left + joined;
    double term = -moved * Math.log(2);
    double sum = 0;
    for (int fewer = 0; fewer <= Math.min(left, joined); fewer++) {
      sum += Math.exp(term);
      term += Math.log(moved - fewer) - Math.log(fewer + 1);
    }
    return Math.min(1, 2 * sum);
  }
}
