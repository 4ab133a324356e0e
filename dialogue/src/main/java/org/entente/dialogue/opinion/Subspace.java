package org.entente.dialogue.opinion;

/** Orthonormal vectors with their products by XᵀX, and the best pair within what they span. */
final class Subspace {
  private static final double NOTHING = 1e-12;

  private final Square votes;
  private final double[][] vectors;
  private final double[][] images;
  private final double[][] products;
  private double[] lastImage = new double[0];
  private int size;

  Subspace(Square votes, int steps) {
    this.votes = votes;
    this.vectors = new double[2 * steps][];
    this.images = new double[2 * steps][];
    this.products = new double[2 * steps][2 * steps];
  }

  /**
   * Takes in a pair of vectors, as far as they point elsewhere.
   *
   * @return false if both lie in the subspace already
   */
  boolean grow(double[] pair) {
    int before = size;
    for (int side = 0; side < 2; side++) {
      double[] vector = side(pair, side);
      if (straighten(vector)) {
        vectors[size++] = vector;
      }
    }
    if (size == before) {
      return false;
    }
    double[] fresh = new double[pair.length];
    for (int at = before; at < size; at++) {
      for (int row = 0; row < fresh.length / 2; row++) {
        fresh[2 * row + at - before] = vectors[at][row];
      }
    }
    lastImage = votes.square(fresh);
    for (int at = before; at < size; at++) {
      images[at] = side(lastImage, at - before);
      for (int other = 0; other <= at; other++) {
        products[at][other] = dot(vectors[other], images[at]);
        products[other][at] = products[at][other];
      }
    }
    return true;
  }

  /** The products of the vectors that came last. */
  double[] lastImage() {
    return lastImage;
  }

  /** The pair that carries most. */
  PrincipalAxes best() {
    double[][] small = new double[size][size];
    for (int row = 0; row < size; row++) {
      System.arraycopy(products[row], 0, small[row], 0, size);
    }
    SmallSymmetric symmetric = SmallSymmetric.of(small);
    double[] pair = new double[2 * votes.statements()];
    int first = symmetric.largestBut(-1);
    int second = symmetric.largestBut(first);
    double least = first < 0 ? 0 : NOTHING * symmetric.value(first);
    double carriedByFirst = carried(symmetric, first, least, pair, 0);
    double carriedBySecond = carried(symmetric, second, least, pair, 1);
    return new PrincipalAxes(pair, carriedByFirst, carriedBySecond);
  }

  /** Notes an axis in the pair, unless it carries next to nothing. */
  private double carried(
      SmallSymmetric symmetric, int number, double least, double[] pair, int side) {
    if (number < 0 || symmetric.value(number) <= least) {
      return 0;
    }
    for (int vector = 0; vector < size; vector++) {
      double part = symmetric.part(number, vector);
      for (int row = 0; row < pair.length / 2; row++) {
        pair[2 * row + side] += part * vectors[vector][row];
      }
    }
    return symmetric.value(number);
  }

  /** How far XᵀX turns the pair's vectors away from themselves. */
  double residual(PrincipalAxes axes) {
    double worst = 0;
    double[] carried = {axes.first(), axes.second()};
    for (int side = 0; side < 2; side++) {
      double[] axis = side(axes.pair(), side);
      double[] off = new double[axis.length];
      for (int vector = 0; vector < size; vector++) {
        double part = dot(axis, vectors[vector]);
        for (int row = 0; row < off.length; row++) {
          off[row] += part * images[vector][row];
        }
      }
      for (int row = 0; row < off.length; row++) {
        off[row] -= carried[side] * axis[row];
      }
      worst = Math.max(worst, Math.sqrt(dot(off, off)));
    }
    return worst;
  }

  /** Takes away what lies in the subspace, twice against rounding; false if little is left. */
  private boolean straighten(double[] vector) {
    double before = Math.sqrt(dot(vector, vector));
    for (int pass = 0; pass < 2; pass++) {
      for (int other = 0; other < size; other++) {
        double part = dot(vector, vectors[other]);
        for (int row = 0; row < vector.length; row++) {
          vector[row] -= part * vectors[other][row];
        }
      }
    }
    double length = Math.sqrt(dot(vector, vector));
    if (length <= NOTHING * before || length == 0) {
      return false;
    }
    for (int row = 0; row < vector.length; row++) {
      vector[row] /= length;
    }
    return true;
  }

  private static double[] side(double[] pair, int side) {
    double[] vector = new double[pair.length / 2];
    for (int row = 0; row < vector.length; row++) {
      vector[row] = pair[2 * row + side];
    }
    return vector;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int row = 0; row < one.length; row++) {
      sum += one[row] * other[row];
    }
    return sum;
  }
}
