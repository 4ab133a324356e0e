package org.entente.dialogue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FisherTestTest {
  /** Fisher 1935, The Design of Experiments, ch. II: eight cups, of which four had milk first. */
  @Test
  void judgesTheLadyTastingTea() {
    assertThat(FisherTest.of(4, 4, 0, 4).probability()).isCloseTo(2 / 70.0, within(1e-12));
    assertThat(FisherTest.of(3, 4, 1, 4).probability()).isCloseTo(34 / 70.0, within(1e-12));
    assertThat(FisherTest.of(2, 4, 2, 4).probability()).isCloseTo(1, within(1e-12));
  }

  @Test
  void doesNotMindWhichGroupComesFirst() {
    assertThat(FisherTest.of(0, 20, 2, 5).probability()).isCloseTo(10 / 300.0, within(1e-12));
    assertThat(FisherTest.of(2, 5, 0, 20).probability()).isCloseTo(10 / 300.0, within(1e-12));
    assertThat(FisherTest.of(0, 0, 2, 5).probability()).isEqualTo(1);
  }

  @Test
  void standsManyVotes() {
    assertThat(FisherTest.of(400_000, 500_000, 100_000, 500_000).probability()).isLessThan(1e-300);
    assertThat(FisherTest.of(250_000, 500_000, 250_000, 500_000).probability())
        .isCloseTo(1, within(1e-9));
    assertThatThrownBy(() -> FisherTest.of(3, 2, 0, 1)).hasMessageContaining("3 of 2");
  }
}
