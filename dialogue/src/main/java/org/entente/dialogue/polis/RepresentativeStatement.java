package org.entente.dialogue.polis;

import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.ProportionTest;
import org.entente.dialogue.measure.TwoProportionTest;

/**
 * A statement by which Polis knows a group.
 *
 * @param answer agreement or disagreement, whichever tells the group from the others
 * @param own what the group said
 * @param proportion whether more than half of the group gave the answer
 * @param contrast whether it did so more often than the others; its z as Polis keeps it, rounded to
 *     single precision
 * @param most whether it is the statement that the group agrees on most
 */
public record RepresentativeStatement(
    StatementId statement,
    Vote answer,
    Count own,
    ProportionTest proportion,
    TwoProportionTest contrast,
    boolean most) {
  /** How many in the group gave the answer. */
  public int given() {
    return answer == Vote.AGREE ? own.agrees() : own.disagrees();
  }

  /** What statements are ordered by. */
  public double score() {
    return contrast.ratio() * contrast.z() * proportion.share() * proportion.z();
  }
}
