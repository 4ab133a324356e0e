package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
}
