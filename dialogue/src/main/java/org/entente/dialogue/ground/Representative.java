package org.entente.dialogue.ground;

import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.ProportionTest;
import org.entente.dialogue.measure.TwoProportionTest;

/**
 * A statement by which one knows a group: it answers as one, and more so than the others.
 *
 * @param answer agreement or disagreement
 * @param own what the group said
 * @param others what all other groups said
 * @param most whether it is the statement that the group agrees on most
 */
public record Representative(
    StatementId statement, Vote answer, Count own, Count others, boolean most) {
  /** Whether more than half of the group gave the answer. */
  public ProportionTest proportion() {
    return ProportionTest.of(answers(own), own.votes());
  }

  /** Whether the group gave it more often than the others. */
  public TwoProportionTest contrast() {
    return TwoProportionTest.of(answers(own), own.votes(), answers(others), others.votes());
  }

  /** What statements are ordered by. */
  public double score() {
    ProportionTest proportion = proportion();
    TwoProportionTest contrast = contrast();
    return contrast.ratio() * contrast.z() * proportion.share() * proportion.z();
  }

  boolean isEnough() {
    return proportion().isSignificant() && contrast().z() > ProportionTest.SIGNIFICANT;
  }

  private int answers(Count count) {
    return new GroupShare("", count, true).answers(answer);
  }
}
