package org.entente.app.ballot;

import java.util.List;
import java.util.Optional;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Language;

/** Where voters vote. Whoever has a voter's secret is that voter; there is nothing else to show. */
public interface Ballots {
  /** How many votes may be cast at once. */
  int MOST_AT_ONCE = 1000;

  /** How many characters a proposal may have. */
  int LONGEST_PROPOSAL = 500;

  /**
   * Takes a seat by a shared link: a new voter, a person from the link's actor.
   *
   * @return the voter's secret; empty if there is no such link, all its seats are taken, or the
   *     consultation is closed
   */
  Optional<VoterToken> join(LinkToken link);

  /** What the bearer of a secret finds; empty if nobody votes by it, or not any more. */
  Optional<Booth> findBooth(VoterToken token);

  /**
   * Votes of persons in the consultation of a voter, to learn from them what to ask next; nothing
   * for showing. Who voted is a random word, as in {@link Polls#findVotes}; columns are the
   * statements that are asked.
   *
   * @param leastVoters fewer who have voted give nothing
   * @param mostVoters of more, chance decides whose votes are in it, and keeps to its decision
   * @return empty if nobody votes by this secret, votes are not taken now, results are sealed, or
   *     too few persons have voted
   */
  Optional<VoteTable> findSample(VoterToken token, int leastVoters, int mostVoters);

  /**
   * Takes votes. What is taken is durable when this returns. The last vote on a statement counts,
   * and sending a vote again changes nothing.
   *
   * @return what became of each vote, in their order
   * @throws IllegalArgumentException if there are more than {@link #MOST_AT_ONCE}
   */
  List<VoteOutcome> cast(VoterToken token, List<VoteGiven> votes);

  /**
   * Proposes a statement to the facilitator; the same text again changes nothing.
   *
   * @return false if nobody votes by this secret, votes are not taken now, or the voter's proposals
   *     that nobody has decided on are too many
   * @throws IllegalArgumentException if the text is blank or longer than {@link #LONGEST_PROPOSAL}
   */
  boolean propose(VoterToken token, String text, Language language);
}
