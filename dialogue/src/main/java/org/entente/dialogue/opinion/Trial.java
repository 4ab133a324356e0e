package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What looking for groups in some votes gives, for every number of groups: one trial, done the same
 * way on the votes, on shuffled votes and on votes of which some are withheld.
 */
final class Trial {
  private final double share;
  private final int[][] groups;
  private final double[] silhouettes;

  /**
   * Takes arrays as they are.
   *
   * @param share what the main axis carries of all differences
   * @param groups the group of each voter, by number of groups
   * @param silhouettes by number of groups; NaN where a group would be smaller than is allowed
   */
  Trial(double share, int[][] groups, double[] silhouettes) {
    this.share = share;
    this.groups = groups;
    this.silhouettes = silhouettes;
  }

  double share() {
    return share;
  }

  int[][] groups() {
    return groups;
  }

  double[] silhouettes() {
    return silhouettes;
  }

  /** Most groups that are looked for. */
  static final int MOST_GROUPS = 5;

  private static final int STARTS = 6;
  private static final int LEAST_IN_GROUP = 3;
  private static final int LEAST_PART = 20;

  static Trial of(SparseVotes votes, SplittableRandom random) {
    PrincipalAxes axes = PrincipalAxes.roughly(votes, random);
    Plane plane = votes.project(axes.pair());
    int[][] groups = new int[MOST_GROUPS + 1][0];
    for (int k = 2; k <= MOST_GROUPS; k++) {
      groups[k] = KMeans.of(plane, k, STARTS, random).groups();
    }
    double[] silhouettes = Silhouette.means(plane, groups);
    for (int k = 2; k <= MOST_GROUPS; k++) {
      if (smallest(groups[k], k) < least(plane.size())) {
        silhouettes[k] = Double.NaN;
      }
    }
    double share = votes.variance() == 0 ? 0 : axes.first() / votes.variance();
    return new Trial(share, groups, silhouettes);
  }

  /** Whether every one of so many groups is large enough. */
  boolean allows(int k) {
    return !Double.isNaN(silhouettes[k]);
  }

  /** Fewer voters than these are no group: three, and a twentieth of all. */
  static int least(int voters) {
    return Math.max(LEAST_IN_GROUP, (voters + LEAST_PART - 1) / LEAST_PART);
  }

  private static int smallest(int[] groups, int k) {
    int[] sizes = new int[k];
    for (int group : groups) {
      sizes[group]++;
    }
    return Arrays.stream(sizes).min().orElse(0);
  }
}
