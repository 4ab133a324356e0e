package org.entente.dialogue.routing;

import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;

/**
 * A statement that could be asked next.
 *
 * @param count what everybody has said of it so far
 * @param extremity how far from the middle of the opinion map it lies; 0 where there is no map yet
 * @param about whether it is about the consultation itself
 */
public record Candidate(StatementId statement, Count count, double extremity, boolean about) {
  public Candidate {
    if (!(extremity >= 0 && extremity < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "extremity must be finite, zero or more, was " + extremity + " of " + statement);
    }
  }

  /** The share of voters who are expected to pass: (P+1)/(S+2). */
  double passing() {
    return (count.passes() + 1.0) / (count.votes() + 2.0);
  }
}
