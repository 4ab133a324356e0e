package org.entente.dialogue.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.entente.kernel.Rule;

/**
 * How many of those entitled must be there, before anything is decided. Whoever abstains is there.
 */
public record Quorum(Threshold present) {
  /** No quorum: whoever is there decides. */
  public static final Quorum NONE = new Quorum(Threshold.atLeast(0, 1));

  /** Who counts as present. */
  public static final Rule RULE =
      Rule.of(
          "decision.quorum",
          "ballots, abstentions among them, of those entitled; missed: no decision",
          "Robert's Rules of Order Newly Revised, 12th ed. 2020, §40");

  /** Counts a vote by a rule, if enough are there. */
  public Verdict judge(Poll poll, CountingRule rule) {
    return judge(poll.turnout(), () -> rule.judge(poll));
  }

  /** Ranks options, if enough are there. */
  public Verdict judge(RankedPoll poll, Schulze method) {
    return judge(poll.turnout(), () -> method.rank(poll));
  }

  private Verdict judge(Turnout turnout, Supplier<Verdict> count) {
    return present.isReached(turnout.present().size(), turnout.entitled())
        ? count.get()
        : new Verdict.Inquorate(needed(turnout.entitled()), turnout, RULE);
  }

  /** What is said where nobody gave a ballot: nothing is decided without one. */
  Verdict missed(Turnout turnout) {
    return new Verdict.Inquorate(Math.max(1, needed(turnout.entitled())), turnout, RULE);
  }

  /** How many of those entitled must be there. */
  public int needed(int entitled) {
    BigDecimal exact = BigDecimal.valueOf(entitled).multiply(BigDecimal.valueOf(present.parts()));
    BigDecimal whole = BigDecimal.valueOf(present.of());
    return present.more()
        ? exact.divide(whole, 0, RoundingMode.FLOOR).intValue() + 1
        : exact.divide(whole, 0, RoundingMode.CEILING).intValue();
  }
}
