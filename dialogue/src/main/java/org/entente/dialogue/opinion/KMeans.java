package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Points of a plane put round centres so that squared distances are small.
 *
 * <p>Several starts, the best is kept. Source: Lloyd 1982, IEEE Trans. Inf. Theory 28; starts by
 * Arthur & Vassilvitskii 2007, SODA, §2.2.
 */
final class KMeans {
  private final int[] groups;
  private final double[] centreX;
  private final double[] centreY;
  private final double inertia;

  /**
   * Takes arrays as they are.
   *
   * @param groups the number of each point's centre; centres are in order of x, then y
   * @param centreX of the centres
   * @param centreY of the centres
   * @param inertia the weighted sum of squared distances
   */
  KMeans(int[] groups, double[] centreX, double[] centreY, double inertia) {
    this.groups = groups;
    this.centreX = centreX;
    this.centreY = centreY;
    this.inertia = inertia;
  }

  int[] groups() {
    return groups;
  }

  double[] centreX() {
    return centreX;
  }

  double[] centreY() {
    return centreY;
  }

  double inertia() {
    return inertia;
  }

  private static final int ROUNDS = 60;

  /**
   * The best of several starts.
   *
   * @param k at least 1; points may end round fewer centres if there are fewer places
   */
  static KMeans of(Plane plane, int k, int starts, SplittableRandom random) {
    KMeans best = once(plane, k, random);
    for (int start = 1; start < starts; start++) {
      KMeans next = once(plane, k, random);
      if (next.inertia < best.inertia) {
        best = next;
      }
    }
    return best.inOrder();
  }

  private static KMeans once(Plane plane, int k, SplittableRandom random) {
    double[] centreX = new double[k];
    double[] centreY = new double[k];
    spread(plane, centreX, centreY, random);
    return settled(plane, centreX, centreY);
  }

  /** Goes on from the centres on other points, which they should lie near. */
  KMeans on(Plane plane) {
    return settled(plane, centreX.clone(), centreY.clone()).inOrder();
  }

  private static KMeans settled(Plane plane, double[] centreX, double[] centreY) {
    int[] groups = new int[plane.size()];
    Arrays.fill(groups, -1);
    for (int round = 0; round < ROUNDS && assign(plane, centreX, centreY, groups); round++) {
      move(plane, centreX, centreY, groups);
    }
    double inertia = 0;
    for (int point = 0; point < groups.length; point++) {
      double square = plane.square(point, centreX[groups[point]], centreY[groups[point]]);
      inertia += plane.weights()[point] * square;
    }
    return new KMeans(groups, centreX, centreY, inertia);
  }

  /** Draws first centres, likelier the farther they lie from those drawn before. */
  private static void spread(
      Plane plane, double[] centreX, double[] centreY, SplittableRandom random) {
    double[] chances = plane.weights().clone();
    double[] nearest = new double[chances.length];
    Arrays.fill(nearest, Double.MAX_VALUE);
    for (int centre = 0; centre < centreX.length; centre++) {
      int drawn = draw(chances, random);
      centreX[centre] = plane.x()[drawn];
      centreY[centre] = plane.y()[drawn];
      for (int point = 0; point < chances.length; point++) {
        double square = plane.square(point, centreX[centre], centreY[centre]);
        nearest[point] = Math.min(nearest[point], square);
        chances[point] = plane.weights()[point] * nearest[point];
      }
    }
  }

  private static int draw(double[] chances, SplittableRandom random) {
    double sum = 0;
    for (double chance : chances) {
      sum += chance;
    }
    double left = random.nextDouble() * sum;
    int last = 0;
    for (int point = 0; point < chances.length; point++) {
      left -= chances[point];
      if (chances[point] > 0) {
        last = point;
        if (left < 0) {
          return point;
        }
      }
    }
    return last;
  }

  private static boolean assign(Plane plane, double[] centreX, double[] centreY, int[] groups) {
    boolean changed = false;
    for (int point = 0; point < groups.length; point++) {
      int nearest = nearest(plane.x()[point], plane.y()[point], centreX, centreY);
      changed |= nearest != groups[point];
      groups[point] = nearest;
    }
    return changed;
  }

  /** The centre nearest to a place; the first of equals. */
  static int nearest(double x, double y, double[] centreX, double[] centreY) {
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int centre = 0; centre < centreX.length; centre++) {
      double offX = x - centreX[centre];
      double offY = y - centreY[centre];
      double square = offX * offX + offY * offY;
      if (square < least) {
        least = square;
        nearest = centre;
      }
    }
    return nearest;
  }

  /** Moves each centre to the mean of its points; one without points stays. */
  private static void move(Plane plane, double[] centreX, double[] centreY, int[] groups) {
    double[] sumX = new double[centreX.length];
    double[] sumY = new double[centreX.length];
    double[] weight = new double[centreX.length];
    for (int point = 0; point < groups.length; point++) {
      double own = plane.weights()[point];
      sumX[groups[point]] += own * plane.x()[point];
      sumY[groups[point]] += own * plane.y()[point];
      weight[groups[point]] += own;
    }
    for (int centre = 0; centre < centreX.length; centre++) {
      if (weight[centre] > 0) {
        centreX[centre] = sumX[centre] / weight[centre];
        centreY[centre] = sumY[centre] / weight[centre];
      }
    }
  }

  private KMeans inOrder() {
    Integer[] order = new Integer[centreX.length];
    Arrays.setAll(order, centre -> centre);
    Arrays.sort(
        order,
        (one, other) -> {
          int byX = Double.compare(centreX[one], centreX[other]);
          return byX != 0 ? byX : Double.compare(centreY[one], centreY[other]);
        });
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return new KMeans(
        Arrays.stream(groups).map(group -> places[group]).toArray(),
        Arrays.stream(order).mapToDouble(centre -> centreX[centre]).toArray(),
        Arrays.stream(order).mapToDouble(centre -> centreY[centre]).toArray(),
        inertia);
  }
}
