package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The votes that are left if each is withheld with the same small chance. */
final class Resample {
  /** The chance that a vote is withheld. */
  static final double WITHHELD = 0.1;

  private Resample() {}

  static SparseVotes of(SparseVotes votes, SplittableRandom random) {
    int[] begins = new int[votes.voters() + 1];
    int[] kept = new int[votes.size()];
    int size = 0;
    for (int voter = 0; voter < votes.voters(); voter++) {
      for (int at = votes.begin(voter); at < votes.end(voter); at++) {
        if (random.nextDouble() >= WITHHELD) {
          kept[size++] = votes.cell(at);
        }
      }
      begins[voter + 1] = size;
    }
    return SparseVotes.of(begins, Arrays.copyOf(kept, size), votes.statements());
  }
}
