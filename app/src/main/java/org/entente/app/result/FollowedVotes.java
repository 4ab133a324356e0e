package org.entente.app.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** Reads who votes, in order of id. */
  interface Who {
    /** All. */
    List<Voter> all();

    /** Some. */
    List<Voter> are(List<VoterId> some);
  }

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
   * @param who reads who votes; asked when a voter is new
   */
  VotesShown now(Who who) {
    List<VoterId> strangers = moved.stream().filter(voter -> !known.contains(voter)).toList();
    if (!strangers.isEmpty()) {
      List<Voter> came = who.are(strangers);
      voters = joinKnownGroups(came) && came.size() == strangers.size() ? with(came) : who.all();
      known.clear();
      voters.forEach(voter -> known.add(voter.id()));
    }
    return new VotesShown(voters, votes.table(voters.stream().map(Voter::id).toList()), false);
  }

  /**
   * Whether nobody else's label changes by them: all groups are large enough to be shown, and they
   * only become larger.
   */
  private boolean joinKnownGroups(List<Voter> came) {
    Set<Map<String, String>> groups = new HashSet<>();
    voters.forEach(voter -> groups.add(voter.traits()));
    return groups.stream().noneMatch(group -> group.containsValue(VotesShown.OTHER))
        && came.stream().allMatch(voter -> groups.contains(voter.traits()));
  }

  private List<Voter> with(List<Voter> came) {
    List<Voter> all = new ArrayList<>(voters);
    all.addAll(came);
    all.sort(Comparator.comparing(Voter::id));
    return List.copyOf(all);
  }
}
