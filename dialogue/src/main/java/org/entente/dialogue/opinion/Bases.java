package org.entente.dialogue.opinion;

import java.util.SplittableRandom;

/**
 * Many voters on a plane put into a hundred small clusters of neighbours, so that trying where
 * groups may lie costs the same for a thousand and for a million.
 *
 * <p>The clusters are made of at most {@value #SAMPLED} voters drawn by the seed; then every voter
 * is put to the nearest. Source of the idea: Small et al. 2021, Recerca 26(2).
 */
final class Bases {
  /** Up to so many points, each is a cluster of its own. */
  static final int FEW = 500;

  private static final int CLUSTERS = 100;
  private static final int SAMPLED = 10_000;

  private Bases() {}

  /** The middles of the clusters, weighted by their points. */
  static Plane of(Plane plane, SplittableRandom random) {
    if (plane.size() <= FEW) {
      return plane;
    }
    int[] drawn = Draws.some(plane.size(), SAMPLED, random);
    KMeans rough = KMeans.of(plane.select(drawn), CLUSTERS, 1, random);
    double[] x = new double[CLUSTERS];
    double[] y = new double[CLUSTERS];
    double[] weights = new double[CLUSTERS];
    for (int point = 0; point < plane.size(); point++) {
      double atX = plane.x()[point];
      double atY = plane.y()[point];
      int cluster = KMeans.nearest(atX, atY, rough.centreX(), rough.centreY());
      x[cluster] += atX;
      y[cluster] += atY;
      weights[cluster]++;
    }
    for (int cluster = 0; cluster < CLUSTERS; cluster++) {
      x[cluster] /= Math.max(1, weights[cluster]);
      y[cluster] /= Math.max(1, weights[cluster]);
    }
    return new Plane(x, y, weights);
  }
}
