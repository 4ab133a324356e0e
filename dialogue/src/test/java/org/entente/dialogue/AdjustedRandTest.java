package org.entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustedRandTest {
  @Test
  void isOneForTheSameGroupsUnderOtherLabels() {
    assertThat(
            AdjustedRand.of(
                Grouping.of(List.of("x", "x", "y", "z")), Grouping.of(List.of("c", "c", "a", "b"))))
        .isEqualTo(1);
  }

  @Test
  void countsPairsBeyondChance() {
    double index =
        AdjustedRand.of(
            Grouping.of(List.of("x", "x", "y", "y")), Grouping.of(List.of("a", "b", "a", "b")));

    assertThat(index).isEqualTo(-0.5, within(1e-12)); // (0 − 2·2/6) / (2 − 2·2/6)
  }

  @Test
  void leavesOutWhoIsInNoGroup() {
    assertThat(
            AdjustedRand.of(
                Grouping.of(List.of("x", "x", "y", "")), Grouping.of(List.of("a", "a", "b", "b"))))
        .isEqualTo(1);
  }
}
