package org.entente.dialogue.decision;

import java.util.Set;
import java.util.function.Function;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Rule;

/**
 * So many of these named voters must say yes; what others say does not count.
 *
 * @param least how many of them, from 1 to all
 * @param named of whom
 */
public record KOfN(int least, Set<VoterId> named) implements CountingRule {
  /** How it is counted. */
  public static final Rule RULE =
      Rule.of(
          "decision.k-of-n",
          "carried if yes among the n named ≥ k; abstention and absence are no yes",
          "Taylor & Zwicker 1999, Simple Games, Princeton, ch. 1");

  public KOfN {
    named = Set.copyOf(named);
    if (least < 1 || least > named.size()) {
      throw new IllegalArgumentException(
          "from 1 to all of " + named.size() + " voters must be needed, were " + least);
    }
  }

  /**
   * @throws IllegalArgumentException if somebody named may not vote
   */
  @Override
  public Verdict judge(Poll poll) {
    if (!poll.entitled().containsAll(named)) {
      throw new IllegalArgumentException(
          "all named must be entitled; " + named + " are named, entitled are " + poll.entitled());
    }
    long consenting = poll.who(Choice.YES).stream().filter(named::contains).count();
    return consenting >= least
        ? new Verdict.Carried(poll.who(Choice.NO), poll.turnout(), RULE)
        : new Verdict.Rejected(
            Verdict.Reason.TOO_FEW,
            poll.who(Choice.NO).stream().filter(named::contains).toList(),
            poll.turnout(),
            RULE);
  }

  @Override
  public <R> R fold(
      Function<Consensus, R> consensus,
      Function<QualifiedMajority, R> majority,
      Function<KOfN, R> kOfN) {
    return kOfN.apply(this);
  }
}
