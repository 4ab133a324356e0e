package org.entente.dialogue.decision;

import java.util.List;
import java.util.function.Function;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Rule;

/**
 * Consensus, but for a number of objections that are borne: carried if somebody says yes and no
 * more than these say no. Abstention and absence do not prevent it.
 *
 * @param borne how many objections are overridden; 0 for consensus proper
 */
public record Consensus(int borne) implements CountingRule {
  /** How it is counted. */
  public static final Rule RULE =
      Rule.of(
          "decision.consensus",
          "carried if yes ≥ 1 and no ≤ borne",
          "UNCLOS 1982, Art. 161(8)(e): consensus is the absence of any formal objection");

  public Consensus {
    if (borne < 0) {
      throw new IllegalArgumentException("objections borne must be zero or more, were " + borne);
    }
  }

  @Override
  public Verdict judge(Poll poll) {
    List<VoterId> objectors = poll.who(Choice.NO);
    if (objectors.size() > borne) {
      return new Verdict.Rejected(Verdict.Reason.OBJECTIONS, objectors, poll.turnout(), RULE);
    }
    return poll.who(Choice.YES).isEmpty()
        ? new Verdict.Rejected(Verdict.Reason.TOO_FEW, objectors, poll.turnout(), RULE)
        : new Verdict.Carried(objectors, poll.turnout(), RULE);
  }

  @Override
  public <R> R fold(
      Function<Consensus, R> consensus,
      Function<QualifiedMajority, R> majority,
      Function<KOfN, R> kOfN) {
    return consensus.apply(this);
  }
}
