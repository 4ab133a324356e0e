package org.entente.dialogue.decision;

/**
 * How a vote on one proposal is counted; fixed before anybody votes.
 *
 * <p>Whatever the rule: the order of ballots is irrelevant, and a no turned into a yes never makes
 * a carried proposal fail.
 */
public interface CountingRule {
  /** Counts a vote. */
  Verdict judge(Poll poll);
}
