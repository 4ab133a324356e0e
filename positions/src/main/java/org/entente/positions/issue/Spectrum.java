package org.entente.positions.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Points in ascending order, each with its weight, over plain arrays: one issue's arithmetic. The
 * order makes every figure the same to the last bit however the rows were listed.
 */
final class Spectrum {
  private final double[] points;
  private final double[] weights;

  /** Keeps both arrays: {@code points} ascending, {@code weights} zero or more. */
  Spectrum(double[] points, double[] weights) {
    this.points = points;
    this.weights = weights;
  }

  static Spectrum of(List<Mark> marks, ToDoubleFunction<Mark> weight) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingDouble(Mark::point).thenComparingDouble(weight));
    double[] points = new double[sorted.size()];
    double[] weights = new double[sorted.size()];
    for (int i = 0; i < points.length; i++) {
      points[i] = sorted.get(i).point();
      weights[i] = weight.applyAsDouble(sorted.get(i));
    }
    return new Spectrum(points, weights);
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

  /** The middle point, or the mean of the two middle ones, weights aside; needs a point. */
  double median() {
    int middle = points.length / 2;
    return points.length % 2 == 1 ? points[middle] : (points[middle - 1] + points[middle]) / 2;
  }

  /** The point below which a part of the actors stands, weights aside; needs a point. */
  double quantile(double part) {
    double place = (points.length - 1) * part;
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return points[below] + (place - below) * (points[above] - points[below]);
  }

  /**
   * Σ_i Σ_j π_i²·π_j·|x_i − x_j| over distinct points with their parts of the weight, in one sweep:
   * the sum equals Σ_i<j π_i·π_j·(π_i + π_j)·(x_j − x_i).
   */
  double polarisation() {
    double total = totalWeight();
    double parts = 0; // Σ π_i of the points passed
    double partsAt = 0; // Σ π_i·x_i
    double squares = 0; // Σ π_i²
    double squaresAt = 0; // Σ π_i²·x_i
    double sum = 0;
    int next = 0;
    while (next < points.length) {
      double point = points[next];
      double part = 0;
      while (next < points.length && points[next] == point) {
        part += weights[next] / total;
        next++;
      }
      sum += part * (squares * point - squaresAt) + part * part * (parts * point - partsAt);
      parts += part;
      partsAt += part * point;
      squares += part * part;
      squaresAt += part * part * point;
    }
    return sum;
  }
}
