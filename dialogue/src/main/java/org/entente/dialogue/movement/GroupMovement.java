package org.entente.dialogue.movement;

import org.entente.dialogue.Count;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.measure.ShareInterval;

/**
 * How a group moved on one statement.
 *
 * <p>Two figures side by side: all votes of both rounds, and those of who voted in both.
 *
 * @param group its label
 * @param before what was said in the earlier round
 * @param after what was said in the later one
 * @param same those who voted both times and were in this group in the later round
 */
public record GroupMovement(String group, Count before, Count after, Pairing same) {
  /** Whether there are votes of both rounds to compare. */
  public boolean isComparable() {
    return before.votes() > 0 && after.votes() > 0;
  }

  /** The change of the share of agreement, whoever voted; anything if one round has no vote. */
  public ShareChange change() {
    return ShareChange.of(share(before), share(after));
  }

  private static ShareInterval share(Count count) {
    return ShareInterval.of(count.agrees(), count.votes());
  }
}
