package org.entente.dialogue.polis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * k-means in the plane as Polis does it: the first k distinct points begin, an emptied cluster is
 * dropped, and it ends when no centre moves by a hundredth.
 */
final class PlaneClusters {
  private static final double STILL = 0.01;

  private final List<Point> points;
  private final int[] weights;
  private final int[] clusters;
  private Point[] centres;

  private PlaneClusters(List<Point> points, int[] weights, Point[] centres) {
    this.points = points;
    this.weights = weights;
    this.clusters = new int[points.size()];
    this.centres = centres;
  }

  /** Clusters points, each counted by its weight. */
  static PlaneClusters of(List<Point> points, int[] weights, int k, int rounds) {
    Point[] seeds = new LinkedHashSet<>(points).stream().limit(k).toArray(Point[]::new);
    PlaneClusters clusters = new PlaneClusters(points, weights, seeds);
    for (int round = 0; round <= rounds; round++) {
      Point[] before = clusters.centres;
      clusters.step();
      if (isStill(before, clusters.centres)) {
        break;
      }
    }
    return clusters;
  }

  int count() {
    return centres.length;
  }

  int cluster(int point) {
    return clusters[point];
  }

  Point centre(int cluster) {
    return centres[cluster];
  }

  /** How many points, or how much weight, each cluster has. */
  int[] sizes() {
    int[] sizes = new int[centres.length];
    for (int point = 0; point < clusters.length; point++) {
      sizes[clusters[point]] += weights[point];
    }
    return sizes;
  }

  private void step() {
    double[] xs = new double[centres.length];
    double[] ys = new double[centres.length];
    double[] sums = new double[centres.length];
    for (int point = 0; point < clusters.length; point++) {
      int nearest = nearest(points.get(point));
      clusters[point] = nearest;
      xs[nearest] += weights[point] * points.get(point).x();
      ys[nearest] += weights[point] * points.get(point).y();
      sums[nearest] += weights[point];
    }
    int[] places = new int[centres.length];
    Point[] next = new Point[centres.length];
    int kept = 0;
    for (int cluster = 0; cluster < sums.length; cluster++) {
      places[cluster] = kept;
      if (sums[cluster] > 0) {
        next[kept++] = new Point(xs[cluster] / sums[cluster], ys[cluster] / sums[cluster]);
      }
    }
    centres = Arrays.copyOf(next, kept);
    Arrays.setAll(clusters, point -> places[clusters[point]]);
  }

  /** The last of the nearest, as Polis' language has it. */
  private int nearest(Point point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int cluster = 0; cluster < centres.length; cluster++) {
      double distance = distance(point, centres[cluster]);
      if (distance <= least) {
        least = distance;
        nearest = cluster;
      }
    }
    return nearest;
  }

  private static boolean isStill(Point[] before, Point[] after) {
    Point[] one = sorted(before);
    Point[] other = sorted(after);
    for (int at = 0; at < Math.min(one.length, other.length); at++) {
      if (distance(one[at], other[at]) >= STILL) {
        return false;
      }
    }
    return true;
  }

  private static Point[] sorted(Point[] centres) {
    Point[] sorted = centres.clone();
    Arrays.sort(sorted, Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
    return sorted;
  }

  /** The mean silhouette of the points, each counted once; 0 for whoever is alone. */
  double silhouette() {
    if (centres.length < 2) {
      return 0;
    }
    int[] sizes = new int[centres.length];
    Arrays.stream(clusters).forEach(cluster -> sizes[cluster]++);
    double sum = 0;
    for (int point = 0; point < clusters.length; point++) {
      sum += sizes[clusters[point]] == 1 ? 0 : silhouette(point, sizes);
    }
    return sum / clusters.length;
  }

  private double silhouette(int point, int[] sizes) {
    double[] distances = new double[centres.length];
    for (int other = 0; other < clusters.length; other++) {
      distances[clusters[other]] += distance(points.get(point), points.get(other));
    }
    int own = clusters[point];
    double inside = distances[own] / (sizes[own] - 1);
    double outside = Double.POSITIVE_INFINITY;
    for (int cluster = 0; cluster < distances.length; cluster++) {
      outside = cluster == own ? outside : Math.min(outside, distances[cluster] / sizes[cluster]);
    }
    double larger = Math.max(inside, outside);
    return larger == 0 ? 0 : (outside - inside) / larger;
  }

  private static double distance(Point one, Point other) {
    double x = one.x() - other.x();
    double y = one.y() - other.y();
    return Math.sqrt(x * x + y * y);
  }
}
