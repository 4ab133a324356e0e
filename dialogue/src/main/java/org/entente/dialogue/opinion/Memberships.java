package org.entente.dialogue.opinion;

import java.util.List;
import org.entente.kernel.Share;

/**
 * How firmly each voter belongs to each group: in what part of the resamples it did. With few
 * voters membership is a matter of degree, and only this says so.
 *
 * <p>Shape: voters in order of rows, groups in order of number. Whoever is in no group belongs to
 * none: 0 throughout. In a resample a tenth of the votes is withheld and the same number of groups
 * is found anew; its groups take the numbers under which most voters stay where they were.
 */
public final class Memberships {
  private final int groups;
  private final int resamples;
  private final int[] counts;

  private Memberships(int groups, int resamples, int[] counts) {
    this.groups = groups;
    this.resamples = resamples;
    this.counts = counts;
  }

  /**
   * Counts.
   *
   * @param found the group of each voter looked at
   * @param resampled the same of each resample, its numbers any
   * @param places where each row stands among the voters looked at, or −1
   */
  static Memberships of(int groups, int[] found, List<int[]> resampled, int[] places) {
    int[] looked = new int[found.length * groups];
    for (int[] other : resampled) {
      int[] names = Relabelling.of(groups, found, other);
      for (int voter = 0; voter < found.length; voter++) {
        looked[voter * groups + names[other[voter]]]++;
      }
    }
    int[] counts = new int[places.length * groups];
    for (int row = 0; row < places.length; row++) {
      if (places[row] >= 0) {
        System.arraycopy(looked, places[row] * groups, counts, row * groups, groups);
      }
    }
    return new Memberships(groups, resampled.size(), counts);
  }

  /** How many resamples there were. */
  public int resamples() {
    return resamples;
  }

  /** In what part of the resamples a voter was in a group. */
  public Share share(int voter, int group) {
    if (group < 0 || group >= groups) {
      throw new IllegalArgumentException("group must be below " + groups + ", was " + group);
    }
    return new Share(counts[voter * groups + group] / (double) resamples);
  }
}
