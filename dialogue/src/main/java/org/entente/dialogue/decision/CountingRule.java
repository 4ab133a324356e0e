package org.entente.dialogue.decision;

import java.util.function.Function;
import org.entente.kernel.Rule;

/**
 * How a vote on one proposal is counted; fixed before anybody votes.
 *
 * <p>Whatever the rule: the order of ballots is irrelevant, and a no turned into a yes never makes
 * a carried proposal fail.
 */
public sealed interface CountingRule permits Consensus, QualifiedMajority, KOfN {
  /** Counts a vote. */
  Verdict judge(Poll poll);

  /** Tells the rules apart. */
  <R> R fold(
      Function<Consensus, R> consensus,
      Function<QualifiedMajority, R> majority,
      Function<KOfN, R> kOfN);

  /** How it is counted. */
  default Rule rule() {
    return fold(consensus -> Consensus.RULE, majority -> QualifiedMajority.RULE, k -> KOfN.RULE);
  }
}
