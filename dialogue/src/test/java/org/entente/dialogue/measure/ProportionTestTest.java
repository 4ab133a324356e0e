package org.entente.dialogue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTestTest {
  @Test
  void countsOneMoreOnEachSideThanWasSaid() {
    ProportionTest test = ProportionTest.of(7, 8);

    assertThat(test.share()).isCloseTo(0.8, within(1e-12));
    assertThat(test.z()).isCloseTo(2 * 3 * (8 / 9.0 - 0.5), within(1e-12));
    assertThat(test.isSignificant()).isTrue();
    assertThat(ProportionTest.of(4, 8).isSignificant()).isFalse();
    assertThatThrownBy(() -> ProportionTest.of(9, 8)).hasMessageContaining("9 of 8");
  }

  @Test
  void comparesAGroupWithTheOthers() {
    TwoProportionTest test = TwoProportionTest.of(7, 8, 1, 8);

    assertThat(test.ratio()).isCloseTo(4, within(1e-12));
    assertThat(test.z())
        .isCloseTo((8 / 9.0 - 2 / 9.0) / Math.sqrt(10 / 18.0 * 8 / 18.0 * 2 / 9.0), within(1e-12));
    assertThat(TwoProportionTest.of(4, 4, 3, 3).z()).as("all agree").isZero();
  }
}
