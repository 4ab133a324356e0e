package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Many voters on a plane put into a hundred small clusters of neighbours, so that looking for
 * groups costs the same for a thousand and for a million. Few voters stay as they are.
 *
 * <p>Centres come from at most {@value #SAMPLED} voters drawn by the seed; then every voter is put
 * to the nearest. Source of the idea: Small et al. 2021, Recerca 26(2).
 *
 * @param places the number of each point's cluster
 * @param centres of the clusters, weighted by their points
 */
record Bases(int[] places, Plane centres) {
  /** Up to so many points, each is a cluster of its own. */
  static final int FEW = 500;

  private static final int CLUSTERS = 100;
  private static final int SAMPLED = 10_000;

  static Bases of(Plane plane, SplittableRandom random) {
    if (plane.size() <= FEW) {
      int[] places = new int[plane.size()];
      Arrays.setAll(places, point -> point);
      return new Bases(places, plane);
    }
    int[] drawn = Draws.some(plane.size(), SAMPLED, random);
    KMeans rough = KMeans.of(plane.select(drawn), CLUSTERS, 1, random);
    int[] places = new int[plane.size()];
    for (int point = 0; point < places.length; point++) {
      places[point] =
          KMeans.nearest(plane.x()[point], plane.y()[point], rough.centreX(), rough.centreY());
    }
    return new Bases(places, centres(plane, places));
  }

  private static Plane centres(Plane plane, int[] places) {
    double[] x = new double[CLUSTERS];
    double[] y = new double[CLUSTERS];
    double[] weights = new double[CLUSTERS];
    for (int point = 0; point < places.length; point++) {
      x[places[point]] += plane.x()[point];
      y[places[point]] += plane.y()[point];
      weights[places[point]]++;
    }
    for (int cluster = 0; cluster < CLUSTERS; cluster++) {
      x[cluster] /= Math.max(1, weights[cluster]);
      y[cluster] /= Math.max(1, weights[cluster]);
    }
    return new Plane(x, y, weights);
  }

  /** Gives each point the group of its cluster. */
  int[] spread(int[] groups) {
    return Arrays.stream(places).map(place -> groups[place]).toArray();
  }
}
