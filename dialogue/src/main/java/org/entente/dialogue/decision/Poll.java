package org.entente.dialogue.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.dialogue.VoterId;

/**
 * A vote on one proposal.
 *
 * @param entitled who may vote; not empty
 * @param ballots at most one of each, in order of voter whatever the order given
 */
public record Poll(Set<VoterId> entitled, List<Ballot> ballots) {
  public Poll {
    entitled = Set.copyOf(entitled);
    ballots = ballots.stream().sorted(Comparator.comparing(Ballot::voter)).toList();
    Turnout.of(entitled, ballots.stream().map(Ballot::voter).toList());
  }

  /** Who gave a ballot and who did not. */
  public Turnout turnout() {
    return Turnout.of(entitled, ballots.stream().map(Ballot::voter).toList());
  }

  /** Who chose this, in order of id. */
  public List<VoterId> who(Choice choice) {
    return ballots.stream().filter(ballot -> ballot.choice() == choice).map(Ballot::voter).toList();
  }
}
