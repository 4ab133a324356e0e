package org.entente.dialogue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareIntervalTest {
  /** Newcombe 1998, Stat. Med. 17(8), 857–872, table I, method 3. */
  @Test
  void givesThePublishedEnds() {
    ShareInterval interval = ShareInterval.of(81, 263);

    assertThat(interval.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(interval.high()).isCloseTo(0.3662, within(5e-5));
    assertThat(ShareInterval.of(15, 148).low()).isCloseTo(0.0624, within(5e-5));
    assertThat(ShareInterval.of(15, 148).high()).isCloseTo(0.1605, within(5e-5));
    assertThat(ShareInterval.of(0, 20).high()).isCloseTo(0.1611, within(5e-5));
    assertThat(ShareInterval.of(1, 29).low()).isCloseTo(0.0061, within(5e-5));
  }

  @Test
  void knowsNothingWithoutAVote() {
    assertThat(ShareInterval.of(0, 0)).isEqualTo(new ShareInterval(0.5, 0, 1));
    assertThatThrownBy(() -> ShareInterval.of(3, 2)).hasMessageContaining("3 of 2");
  }

  /** Newcombe 1998, Stat. Med. 17(8), 873–890, table II, example a: 56/70 against 48/80. */
  @Test
  void comparesOtherVoters() {
    ShareChange change = ShareChange.of(ShareInterval.of(48, 80), ShareInterval.of(56, 70));

    assertThat(change.change()).isCloseTo(0.2, within(1e-12));
    assertThat(change.low()).isCloseTo(0.0524, within(5e-5));
    assertThat(change.high()).isCloseTo(0.3339, within(5e-5));
  }

  @Test
  void isSurerWhereVotersMostlyStay() {
    ShareChange same = ShareChange.ofSame(40, 2, 10, 28);
    ShareChange others = ShareChange.of(ShareInterval.of(42, 80), ShareInterval.of(50, 80));

    assertThat(same.change()).isEqualTo(others.change());
    assertThat(same.low()).isGreaterThan(others.low()).isPositive();
    assertThat(same.high()).isLessThan(others.high());
  }

  @Test
  void aSwapOfSidesIsNoChangeInEitherDirection() {
    ShareChange there = ShareChange.ofSame(5, 1, 4, 10);
    ShareChange back = ShareChange.ofSame(5, 4, 1, 10);

    assertThat(back.change()).isCloseTo(-there.change(), within(1e-12));
    assertThat(back.low()).isCloseTo(-there.high(), within(1e-12));
  }
}
