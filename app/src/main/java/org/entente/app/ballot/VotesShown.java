package org.entente.app.ballot;

import java.util.List;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;

/**
 * Votes as members see them.
 *
 * <p>Shape: the table's rows are the voters, by id, which is a random word; its columns all
 * statements in their order. A vote on an earlier version of a statement has no cell.
 *
 * @param voters whoever voted; with the label of the consultation's one grouping as their one
 *     trait, and an actor only where the consultation names it
 */
public record VotesShown(List<Voter> voters, VoteTable votes, boolean closed) {
  /** The label of all whose own would be shared by too few. */
  public static final String OTHER = "other";

  public VotesShown {
    voters = List.copyOf(voters);
    if (!votes.voters().equals(voters.stream().map(Voter::id).toList())) {
      throw new IllegalArgumentException("votes must be of the voters in their order");
    }
  }
}
