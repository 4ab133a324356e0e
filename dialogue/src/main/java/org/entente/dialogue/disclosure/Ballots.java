package org.entente.dialogue.disclosure;

import org.entente.dialogue.VoteTable;

/** The votes on one statement: who voted, and what. */
final class Ballots {
  private final int[] packed;

  private Ballots(int[] packed) {
    this.packed = packed;
  }

  /** By statement, each in order of voters. */
  static Ballots[] of(VoteTable votes) {
    int[] sizes = new int[votes.statements().size()];
    for (int cell = 0; cell < votes.votes(); cell++) {
      sizes[votes.statement(cell)]++;
    }
    int[][] packed = new int[sizes.length][];
    for (int statement = 0; statement < sizes.length; statement++) {
      packed[statement] = new int[sizes[statement]];
    }
    int[] next = new int[sizes.length];
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        int statement = votes.statement(cell);
        packed[statement][next[statement]++] = voter << 2 | (votes.value(cell) + 1);
      }
    }
    Ballots[] ballots = new Ballots[sizes.length];
    for (int statement = 0; statement < sizes.length; statement++) {
      ballots[statement] = new Ballots(packed[statement]);
    }
    return ballots;
  }

  int size() {
    return packed.length;
  }

  int voter(int ballot) {
    return packed[ballot] >> 2;
  }

  /** −1, 0 or 1. */
  int value(int ballot) {
    return (packed[ballot] & 3) - 1;
  }
}
