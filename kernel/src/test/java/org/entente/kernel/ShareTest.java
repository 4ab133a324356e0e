package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNoPartOfAWhole(double value) {
    assertThatThrownBy(() -> new Share(value)).hasMessage("share must lie in [0, 1], was " + value);
  }

  @Test
  void nothingAndTheWholeAreParts() {
    assertThat(new Share(0)).isLessThan(new Share(1));
  }
}
