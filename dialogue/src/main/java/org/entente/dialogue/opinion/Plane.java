package org.entente.dialogue.opinion;

import java.util.Arrays;

/** Weighted points on a plane, in plain arrays that nobody changes. */
final class Plane {
  private final double[] x;
  private final double[] y;
  private final double[] weights;

  Plane(double[] x, double[] y, double[] weights) {
    this.x = x;
    this.y = y;
    this.weights = weights;
  }

  double[] x() {
    return x;
  }

  double[] y() {
    return y;
  }

  double[] weights() {
    return weights;
  }

  int size() {
    return x.length;
  }

  /** The square of the distance between a point and a place. */
  double square(int point, double atX, double atY) {
    double offX = x[point] - atX;
    double offY = y[point] - atY;
    return offX * offX + offY * offY;
  }

  Plane select(int[] points) {
    return new Plane(
        Arrays.stream(points).mapToDouble(point -> x[point]).toArray(),
        Arrays.stream(points).mapToDouble(point -> y[point]).toArray(),
        Arrays.stream(points).mapToDouble(point -> weights[point]).toArray());
  }
}
