package org.entente.dialogue.opinion;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations. Source: Golub &
 * Van Loan 2013, Matrix Computations, §8.5.
 */
final class SmallSymmetric {
  private static final int SWEEPS = 40;

  private final double[][] matrix;
  private final double[][] vectors;

  private SmallSymmetric(double[][] matrix) {
    this.matrix = matrix;
    this.vectors = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      vectors[row][row] = 1;
    }
  }

  /** Decomposes a matrix, which stays as it is. */
  static SmallSymmetric of(double[][] given) {
    double[][] copy = new double[given.length][];
    for (int row = 0; row < given.length; row++) {
      copy[row] = given[row].clone();
    }
    SmallSymmetric symmetric = new SmallSymmetric(copy);
    for (int sweep = 0; sweep < SWEEPS && !symmetric.isDiagonal(); sweep++) {
      symmetric.sweep();
    }
    return symmetric;
  }

  private boolean isDiagonal() {
    double off = 0;
    double on = 0;
    for (int row = 0; row < matrix.length; row++) {
      on += matrix[row][row] * matrix[row][row];
      for (int column = 0; column < row; column++) {
        off += matrix[row][column] * matrix[row][column];
      }
    }
    return off <= 1e-28 * on;
  }

  private void sweep() {
    for (int p = 0; p < matrix.length; p++) {
      for (int q = p + 1; q < matrix.length; q++) {
        if (matrix[p][q] != 0) {
          rotate(p, q);
        }
      }
    }
  }

  private void rotate(int p, int q) {
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double root = Math.abs(theta) + Math.sqrt(theta * theta + 1);
    double tangent = theta < 0 ? -1 / root : 1 / root;
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (double[] row : matrix) {
      turn(row, p, q, cosine, sine);
    }
    double[] rowP = matrix[p];
    double[] rowQ = matrix[q];
    for (int column = 0; column < matrix.length; column++) {
      double left = rowP[column];
      rowP[column] = cosine * left - sine * rowQ[column];
      rowQ[column] = sine * left + cosine * rowQ[column];
    }
    for (double[] row : vectors) {
      turn(row, p, q, cosine, sine);
    }
  }

  private static void turn(double[] row, int p, int q, double cosine, double sine) {
    double left = row[p];
    row[p] = cosine * left - sine * row[q];
    row[q] = sine * left + cosine * row[q];
  }

  /** The number of the largest eigenvalue but one; −1 if there is none. */
  int largestBut(int but) {
    int largest = -1;
    for (int at = 0; at < matrix.length; at++) {
      if (at != but && (largest < 0 || matrix[at][at] > matrix[largest][largest])) {
        largest = at;
      }
    }
    return largest;
  }

  double value(int number) {
    return matrix[number][number];
  }

  /** A part of an eigenvector. */
  double part(int number, int row) {
    return vectors[row][number];
  }
}
