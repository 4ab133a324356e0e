package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RankIntervalTest {
  private static final List<String> ACTORS = List.of("ministry", "union", "diaspora");

  @Test
  void ranksTheHighestFirstAndTiesShareTheBetterRank() {
    List<Double> scores = List.of(2.0, 7.0, 2.0);

    var ranks = RankInterval.of(ACTORS, scores, 1, () -> scores);

    assertThat(ranks)
        .containsExactly(
            new RankInterval<>("ministry", 2, 2, 2),
            new RankInterval<>("union", 1, 1, 1),
            new RankInterval<>("diaspora", 2, 2, 2));
  }

  @Test
  void leavesOutTheRarestDrawsAtEitherEnd() {
    Queue<List<Double>> draws = new ArrayDeque<>();
    draws.add(List.of(1.0, 2.0, 3.0)); // once third
    for (int draw = 0; draw < 19; draw++) {
      draws.add(List.of(2.0, 1.0, 3.0));
    }
    draws.add(List.of(3.0, 1.0, 2.0)); // once first

    var ministry = RankInterval.of(ACTORS, List.of(3.0, 2.0, 1.0), 21, draws::remove).get(0);

    assertThat(ministry).isEqualTo(new RankInterval<>("ministry", 1, 2, 2));
  }

  @Test
  void showsBothEndsWhenDrawsAreFew() {
    Queue<List<Double>> draws =
        new ArrayDeque<>(
            List.of(List.of(1.0, 2.0, 3.0), List.of(3.0, 2.0, 1.0), List.of(2.0, 1.0, 3.0)));

    var ranks = RankInterval.of(ACTORS, List.of(1.0, 2.0, 3.0), 3, draws::remove);

    assertThat(ranks)
        .containsExactly(
            new RankInterval<>("ministry", 3, 1, 3),
            new RankInterval<>("union", 2, 2, 3),
            new RankInterval<>("diaspora", 1, 1, 3));
  }

  @Test
  void refusesToSpeakWithoutADraw() {
    assertThatThrownBy(() -> RankInterval.of(ACTORS, List.of(1.0, 2.0, 3.0), 0, List::of))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("draws must be 1 or more, was 0");
  }
}
