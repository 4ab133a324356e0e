package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.entente.dialogue.Count;
import org.junit.jupiter.api.Test;

class PriorityTest {
  /** Statements 1, 4 and 5 of the public Polis conversation 4cvkai2ctw, with its priorities. */
  @Test
  void isWhatPolisStored() {
    assertThat(Priority.of(new Count(4, 5, 6), 2.734169022816836, false))
        .isCloseTo(1.6695224304025138, within(1e-12));
    assertThat(Priority.of(new Count(10, 2, 4), 1.1971367312258996, false))
        .isCloseTo(3.2902972016055045, within(1e-12));
    assertThat(Priority.of(new Count(7, 0, 8), 0.38428737242616584, false))
        .isCloseTo(0.3759038452442941, within(1e-12));
  }

  @Test
  void isFixedForStatementsAboutTheConsultation() {
    assertThat(Priority.of(new Count(4, 5, 6), 2.7, true)).isEqualTo(49);
  }

  @Test
  void fallsAsVotesComeIn() {
    double young = Priority.of(new Count(2, 2, 0), 0, false);
    double old = Priority.of(new Count(20, 20, 0), 0, false);

    assertThat(young).isGreaterThan(old);
  }

  @Test
  void fallsAsVotersPass() {
    double answered = Priority.of(new Count(10, 0, 0), 0, false);
    double passed = Priority.of(new Count(10, 0, 10), 0, false);

    assertThat(answered).isGreaterThan(passed);
  }

  @Test
  void refusesAnExtremityBelowZero() {
    assertThatThrownBy(() -> Priority.of(Count.NONE, Double.NaN, false))
        .hasMessageContaining("extremity must be zero or more, was NaN");
  }
}
