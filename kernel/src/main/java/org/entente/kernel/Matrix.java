package org.entente.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of numbers that never changes.
 *
 * <p>Shape: {@code rows × columns}, either may be 0. Two matrices are equal when shape and every
 * number are.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] cells;

  private Matrix(int rows, int columns, double[] cells) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
  }

  /** Gives the number at a row and a column, both counted from 0. */
  @FunctionalInterface
  public interface Cell {
    /** The number at this row and column. */
    double at(int row, int column);
  }

  /**
   * Fills a matrix cell by cell.
   *
   * @throws IllegalArgumentException if a size is negative
   */
  public static Matrix of(int rows, int columns, Cell cell) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "matrix must not have a negative size, was " + rows + " × " + columns);
    }
    double[] cells = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        cells[row * columns + column] = cell.at(row, column);
      }
    }
    return new Matrix(rows, columns, cells);
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many columns. */
  public int columns() {
    return columns;
  }

  /** The number at a row and a column, both counted from 0. */
  public double at(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "no cell (" + row + ", " + column + ") in a matrix of " + rows + " × " + columns);
    }
    return cells[row * columns + column];
  }

  /** One row, in order of columns. */
  public List<Double> row(int row) {
    return IntStream.range(0, columns).mapToObj(column -> at(row, column)).toList();
  }

  /** Sum of one row. */
  public double rowSum(int row) {
    double sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += at(row, column);
    }
    return sum;
  }

  /** Sum of one column. */
  public double columnSum(int column) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += at(row, column);
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && rows == matrix.rows
        && columns == matrix.columns
        && Arrays.equals(cells, matrix.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(cells);
  }

  @Override
  public String toString() {
    return IntStream.range(0, rows)
        .mapToObj(row -> row(row).toString())
        .collect(Collectors.joining("\n"));
  }
}
