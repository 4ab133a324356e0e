package org.entente.dialogue.routing;

/** Small symmetric systems over plain arrays. */
final class Symmetric {
  private Symmetric() {}

  /**
   * Inverts a positive definite matrix by its Cholesky factor.
   *
   * @param lower row by row; its lower triangle is read, and holds the factor afterwards
   * @param inverse takes the whole inverse
   */
  static void invert(double[] lower, double[] inverse, int width) {
    factor(lower, width);
    for (int column = 0; column < width; column++) {
      solveForUnit(lower, inverse, width, column);
    }
  }

  private static void factor(double[] lower, int width) {
    for (int row = 0; row < width; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = lower[row * width + column];
        for (int at = 0; at < column; at++) {
          rest -= lower[row * width + at] * lower[column * width + at];
        }
        lower[row * width + column] =
            row == column ? Math.sqrt(rest) : rest / lower[column * width + column];
      }
    }
  }

  private static void solveForUnit(double[] factor, double[] inverse, int width, int unit) {
    for (int row = 0; row < width; row++) {
      double rest = row == unit ? 1 : 0;
      for (int at = 0; at < row; at++) {
        rest -= factor[row * width + at] * inverse[at * width + unit];
      }
      inverse[row * width + unit] = rest / factor[row * width + row];
    }
    for (int row = width - 1; row >= 0; row--) {
      double rest = inverse[row * width + unit];
      for (int at = row + 1; at < width; at++) {
        rest -= factor[at * width + row] * inverse[at * width + unit];
      }
      inverse[row * width + unit] = rest / factor[row * width + row];
    }
  }
}
