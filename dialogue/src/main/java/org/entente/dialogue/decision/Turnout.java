package org.entente.dialogue.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.dialogue.VoterId;

/**
 * Who gave a ballot of those who might; both in order of id. An abstention is a ballot.
 *
 * @param present who gave one
 * @param absent who gave none
 */
public record Turnout(List<VoterId> present, List<VoterId> absent) {
  public Turnout {
    present = List.copyOf(present);
    absent = List.copyOf(absent);
  }

  /**
   * Checks that every ballot is of somebody entitled, who gave no other.
   *
   * @throws IllegalArgumentException if one is not, or nobody is entitled
   */
  static Turnout of(Set<VoterId> entitled, List<VoterId> ballots) {
    if (entitled.isEmpty()) {
      throw new IllegalArgumentException("a vote must have somebody who may vote");
    }
    Set<VoterId> present = new TreeSet<>();
    for (VoterId voter : ballots) {
      if (!entitled.contains(voter)) {
        throw new IllegalArgumentException(
            "a ballot must be of somebody entitled, was of " + voter);
      }
      if (!present.add(voter)) {
        throw new IllegalArgumentException("a voter must give one ballot, gave two: " + voter);
      }
    }
    Set<VoterId> absent = new TreeSet<>(entitled);
    absent.removeAll(present);
    return new Turnout(new ArrayList<>(present), new ArrayList<>(absent));
  }

  /** How many might vote. */
  public int entitled() {
    return present.size() + absent.size();
  }
}
