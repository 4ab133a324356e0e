package org.entente.dialogue.opinion;

import java.util.Arrays;

/**
 * How much nearer points lie to their own group than to the next, from −1 to 1. Source: Rousseeuw
 * 1987, J. Comput. Appl. Math. 20, p. 55–56.
 *
 * <p>Cost: O(points²) once, and as much again for each grouping.
 */
final class Silhouette {
  private final double[][] distances;

  private Silhouette(double[][] distances) {
    this.distances = distances;
  }

  static Silhouette of(Plane plane) {
    double[][] distances = new double[plane.size()][plane.size()];
    for (int one = 0; one < plane.size(); one++) {
      for (int other = 0; other < one; other++) {
        double square = plane.square(one, plane.x()[other], plane.y()[other]);
        distances[one][other] = Math.sqrt(square);
        distances[other][one] = distances[one][other];
      }
    }
    return new Silhouette(distances);
  }

  /** The mean over all points; a point alone in its group counts 0. */
  double mean(int[] groups, int k) {
    int[] sizes = new int[k];
    for (int group : groups) {
      sizes[group]++;
    }
    double sum = 0;
    double[] sums = new double[k];
    for (int point = 0; point < groups.length; point++) {
      Arrays.fill(sums, 0);
      for (int other = 0; other < groups.length; other++) {
        sums[groups[other]] += distances[point][other];
      }
      sum += width(groups[point], sums, sizes);
    }
    return groups.length == 0 ? 0 : sum / groups.length;
  }

  private static double width(int own, double[] sums, int[] sizes) {
    if (sizes[own] < 2) {
      return 0;
    }
    double within = sums[own] / (sizes[own] - 1);
    double next = Double.MAX_VALUE;
    for (int group = 0; group < sizes.length; group++) {
      if (group != own && sizes[group] > 0) {
        next = Math.min(next, sums[group] / sizes[group]);
      }
    }
    double larger = Math.max(within, next);
    return next == Double.MAX_VALUE || larger == 0 ? 0 : (next - within) / larger;
  }
}
