package org.entente.app.result;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.VotesShown;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.opinion.LiveVotes;

/**
 * The votes of an open round: read once, and gone on with as they are told. For one thread at a
 * time.
 */
final class FollowedVotes {
  private final LiveVotes votes;
  private final Set<StatementId> asked;
  private final Set<VoterId> moved = new HashSet<>();
  private final Set<VoterId> known = new HashSet<>();
  private List<Voter> voters;

  /** Goes on from votes that were read, {@link Arranged}. */
  FollowedVotes(VotesShown read) {
    VoteTable table = read.votes();
    this.votes = new LiveVotes(table.statements());
    this.asked = new HashSet<>(table.statements());
    this.voters = read.voters();
    known.addAll(table.voters());
    for (int row = 0; row < table.voters().size(); row++) {
      for (int cell = table.begin(row); cell < table.end(row); cell++) {
        votes.put(
            table.voters().get(row),
            table.statements().get(table.statement(cell)),
            Vote.of(table.value(cell)));
      }
    }
  }

  /** Takes a vote in; one on a statement that is not in the dossier is not looked at. */
  void take(LiveVote vote) {
    if (asked.contains(vote.statement())) {
      votes.put(vote.voter(), vote.statement(), vote.vote());
      moved.add(vote.voter());
    }
  }

  /** How many voters were told of since the last step: no fewer than have changed something. */
  int moved() {
    return moved.size();
  }

  /** What was taken in is shown from now on. */
  void stepped() {
    moved.clear();
  }

  /**
   * The votes as they are now.
   *
   * @param reader reads who votes, in order of id; asked when a voter is new
   */
  VotesShown now(Supplier<List<Voter>> reader) {
    if (!known.containsAll(moved)) {
      voters = reader.get();
      known.clear();
      voters.forEach(voter -> known.add(voter.id()));
    }
    return new VotesShown(voters, votes.table(voters.stream().map(Voter::id).toList()), false);
  }
}
