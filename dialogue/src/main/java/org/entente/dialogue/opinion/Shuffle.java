package org.entente.dialogue.opinion;

import java.util.SplittableRandom;

/**
 * Votes as they would be if nobody's vote on one statement said anything of the same person's vote
 * on another: each statement's votes are dealt anew among those who saw it. Who saw what, how many
 * votes each gave and how often each statement found agreement stay as they are.
 */
final class Shuffle {
  private final SparseVotes votes;
  private final int[] begins;
  private final int[] cells;

  private Shuffle(SparseVotes votes, int[] begins, int[] cells) {
    this.votes = votes;
    this.begins = begins;
    this.cells = cells;
  }

  /** Makes ready to shuffle: lists the cells of each statement. */
  static Shuffle of(SparseVotes votes) {
    int[] begins = new int[votes.statements() + 1];
    for (int at = 0; at < votes.size(); at++) {
      begins[(votes.cell(at) >> 2) + 1]++;
    }
    for (int statement = 0; statement < votes.statements(); statement++) {
      begins[statement + 1] += begins[statement];
    }
    int[] next = begins.clone();
    int[] cells = new int[votes.size()];
    for (int at = 0; at < votes.size(); at++) {
      cells[next[votes.cell(at) >> 2]++] = at;
    }
    return new Shuffle(votes, begins, cells);
  }

  /** The votes, dealt anew. */
  SparseVotes next(SplittableRandom random) {
    int[] shuffled = votes.copyOfCells();
    for (int statement = 0; statement + 1 < begins.length; statement++) {
      for (int at = begins[statement + 1] - 1; at > begins[statement]; at--) {
        int other = begins[statement] + random.nextInt(at + 1 - begins[statement]);
        int kept = shuffled[cells[at]];
        shuffled[cells[at]] = shuffled[cells[other]];
        shuffled[cells[other]] = kept;
      }
    }
    return votes.withShuffled(shuffled);
  }
}
