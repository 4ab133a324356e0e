package org.entente.dialogue.ground;

import org.entente.dialogue.Count;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.ProportionTest;
import org.entente.dialogue.measure.ShareInterval;

/**
 * What a group said of a statement.
 *
 * @param group its label
 * @param enough whether so many voted that something may be concluded
 */
public record GroupShare(String group, Count count, boolean enough) {
  /** The share of its votes that gave an answer, passes counted in. */
  public ShareInterval share(Vote answer) {
    return ShareInterval.of(answers(answer), count.votes());
  }

  /** Whether more than half gave an answer, with an estimate that never is 0 or 1. */
  public ProportionTest majority(Vote answer) {
    return ProportionTest.of(answers(answer), count.votes());
  }

  /** How many gave an answer. */
  public int answers(Vote answer) {
    return switch (answer) {
      case AGREE -> count.agrees();
      case DISAGREE -> count.disagrees();
      case PASS -> count.passes();
    };
  }
}
