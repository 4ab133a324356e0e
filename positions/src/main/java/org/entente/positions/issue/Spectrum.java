package org.entente.positions.issue;

import java.util.Arrays;

/** Points with weights over plain arrays: the arithmetic of one issue. */
final class Spectrum {
  private final double[] points;
  private final double[] weights;

  /** Keeps both arrays; {@code weights} are zero or more. */
  Spectrum(double[] points, double[] weights) {
    this.points = points;
    this.weights = weights;
  }

  double totalWeight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Σwx/Σw; not a number if there is no weight. */
  double mean() {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < points.length; i++) {
      sum += weights[i] * points[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  /** √(Σw(x − mean)²/Σw); not a number if there is no weight. */
  double deviation() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      sum += weights[i] * (points[i] - mean) * (points[i] - mean);
    }
    return Math.sqrt(sum / totalWeight());
  }

  /** The middle point, or the mean of the two middle ones, weights aside. */
  double median() {
    double[] sorted = points.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
