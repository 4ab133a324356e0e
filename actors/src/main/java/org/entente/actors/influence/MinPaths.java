package org.entente.actors.influence;

import org.entente.kernel.Matrix;

/** Paths of two steps whose strength is that of the weaker step, over a plain array. */
final class MinPaths {
  private MinPaths() {}

  /** The cells of a matrix, row after row. */
  static double[] rows(Matrix matrix) {
    double[] cells = new double[matrix.rows() * matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        cells[row * matrix.columns() + column] = matrix.at(row, column);
      }
    }
    return cells;
  }

  /** Σ_c min(m[a][c], m[c][b]) for every pair; rows of {@code a} are walked in order. */
  static double[] throughOne(double[] m, int size) {
    double[] sums = new double[size * size];
    for (int a = 0; a < size; a++) {
      for (int c = 0; c < size; c++) {
        double first = m[a * size + c];
        if (first == 0) {
          continue;
        }
        for (int b = 0; b < size; b++) {
          sums[a * size + b] += Math.min(first, m[c * size + b]);
        }
      }
    }
    return sums;
  }

  /** max_c min(m[a][c], m[c][b]) for every pair. */
  static double[] strongestThroughOne(double[] m, int size) {
    double[] strongest = new double[size * size];
    for (int a = 0; a < size; a++) {
      for (int c = 0; c < size; c++) {
        double first = m[a * size + c];
        if (first == 0) {
          continue;
        }
        for (int b = 0; b < size; b++) {
          int cell = a * size + b;
          strongest[cell] = Math.max(strongest[cell], Math.min(first, m[c * size + b]));
        }
      }
    }
    return strongest;
  }
}
