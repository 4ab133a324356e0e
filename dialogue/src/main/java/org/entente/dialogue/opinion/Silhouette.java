package org.entente.dialogue.opinion;

import java.util.Arrays;

/**
 * How much nearer points lie to their own group than to the next, from −1 to 1. Source: Rousseeuw
 * 1987, J. Comput. Appl. Math. 20, p. 55–56.
 *
 * <p>Cost: O(points²), for all numbers of groups together.
 */
final class Silhouette {
  private static final int FEWEST = 2;
  private static final int BITS = 4;
  private static final int MASK = (1 << BITS) - 1;

  private final int[][] groups;
  private final int[][] sizes;
  private final int[] slots;
  private final double[] sums = new double[1 << BITS];
  private final double[] widths;

  private Silhouette(int[][] groups) {
    this.groups = groups;
    this.widths = new double[groups.length];
    this.slots = new int[groups[FEWEST].length];
    this.sizes = new int[groups.length][];
    for (int k = FEWEST; k < groups.length; k++) {
      sizes[k] = new int[k];
      for (int point = 0; point < slots.length; point++) {
        sizes[k][groups[k][point]]++;
        slots[point] |= (first(k) + groups[k][point]) << (BITS * (k - FEWEST));
      }
    }
  }

  /** The first of the sums for k groups; those for fewer groups stand before. */
  private static int first(int k) {
    return k * (k - 1) / 2 - 1;
  }

  /**
   * The means over all points; a point alone in its group counts 0.
   *
   * @param groups each point's group, by number of groups from 2 to 5
   */
  static double[] means(Plane plane, int[][] groups) {
    Silhouette silhouette = new Silhouette(groups);
    for (int point = 0; point < plane.size(); point++) {
      silhouette.add(plane, point);
    }
    return Arrays.stream(silhouette.widths).map(sum -> sum / Math.max(1, plane.size())).toArray();
  }

  private void add(Plane plane, int point) {
    Arrays.fill(sums, 0);
    double atX = plane.x()[point];
    double atY = plane.y()[point];
    for (int other = 0; other < slots.length; other++) {
      double distance = Math.sqrt(plane.square(other, atX, atY));
      int slot = slots[other];
      sums[slot & MASK] += distance;
      sums[slot >> BITS & MASK] += distance;
      sums[(slot >> (2 * BITS)) & MASK] += distance;
      sums[(slot >> (3 * BITS)) & MASK] += distance;
    }
    for (int k = FEWEST; k < groups.length; k++) {
      widths[k] += width(groups[k][point], first(k), sizes[k]);
    }
  }

  private double width(int own, int first, int[] sizes) {
    if (sizes[own] < 2) {
      return 0;
    }
    double within = sums[first + own] / (sizes[own] - 1);
    double next = Double.MAX_VALUE;
    for (int group = 0; group < sizes.length; group++) {
      if (group != own && sizes[group] > 0) {
        next = Math.min(next, sums[first + group] / sizes[group]);
      }
    }
    double larger = Math.max(within, next);
    return next == Double.MAX_VALUE || larger == 0 ? 0 : (next - within) / larger;
  }
}
