package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {
  @Test
  void sumsRowsAndColumns() {
    Matrix matrix = Matrix.of(2, 3, (row, column) -> 10 * row + column);

    assertThat(matrix.rowSum(1)).isEqualTo(33);
    assertThat(matrix.columnSum(2)).isEqualTo(14);
    assertThat(matrix.row(1)).containsExactly(10.0, 11.0, 12.0);
  }

  @Test
  void refusesACellOutsideEvenWhereTheArrayHasOne() {
    Matrix matrix = Matrix.of(2, 3, (row, column) -> 0);

    assertThatThrownBy(() -> matrix.at(0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("no cell (0, 3) in a matrix of 2 × 3");
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "0,-1", "2,0", "0,3"})
  void hasNoCellBeyondItsEdges(int row, int column) {
    Matrix matrix = Matrix.of(2, 3, (r, c) -> 0);

    assertThatThrownBy(() -> matrix.at(row, column)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void mayBeEmptyButNotLessThanEmpty() {
    assertThat(Matrix.of(0, 0, (row, column) -> 1)).hasToString("");
    assertThatThrownBy(() -> Matrix.of(-1, 2, (row, column) -> 1))
        .hasMessage("matrix must not have a negative size, was -1 × 2");
    assertThatThrownBy(() -> Matrix.of(2, -1, (row, column) -> 1))
        .hasMessage("matrix must not have a negative size, was 2 × -1");
  }

  @Test
  void equalsAnotherOfTheSameShapeAndNumbers() {
    Matrix matrix = Matrix.of(2, 3, (row, column) -> row * column);
    Matrix same = Matrix.of(2, 3, (row, column) -> column * row);

    assertThat(matrix).isEqualTo(same).hasSameHashCodeAs(same);
    assertThat(matrix)
        .isNotEqualTo(Matrix.of(2, 3, (row, column) -> row + column))
        .isNotEqualTo(Matrix.of(2, 2, (row, column) -> row * column))
        .isNotEqualTo("0 0 0");
    assertThat(Matrix.of(1, 6, (row, column) -> 0)).isNotEqualTo(Matrix.of(6, 1, (r, c) -> 0));
    assertThat(Matrix.of(0, 3, (row, column) -> 0)).isNotEqualTo(Matrix.of(0, 2, (r, c) -> 0));
  }

  @Test
  void readsAsItIsWrittenOnPaper() {
    Matrix matrix = Matrix.of(2, 3, (row, column) -> 10 * row + column);

    assertThat(matrix).hasToString("[0.0, 1.0, 2.0]\n[10.0, 11.0, 12.0]");
    assertThat(matrix.rows()).isEqualTo(2);
    assertThat(matrix.columns()).isEqualTo(3);
  }
}
