package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmallSymmetricTest {
  @Test
  void decomposesAMatrix() {
    double[][] matrix = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};

    SmallSymmetric symmetric = SmallSymmetric.of(matrix);

    // eigenvalues 2 + √2, 2, 2 − √2; the first eigenvector is (1, −√2, 1) / 2
    int first = symmetric.largestBut(-1);
    assertThat(symmetric.value(first)).isEqualTo(2 + Math.sqrt(2), within(1e-12));
    assertThat(symmetric.value(symmetric.largestBut(first))).isEqualTo(2, within(1e-12));
    assertThat(symmetric.part(first, 1) / symmetric.part(first, 0))
        .isEqualTo(-Math.sqrt(2), within(1e-12));
    assertThat(matrix[0][1]).isEqualTo(-1);
  }
}
