package org.entente.app.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendLettersTest {
  @Test
  void waitsTwiceAsLongEachTimeUpToFourHours() {
    assertThat(IntStream.of(1, 2, 3, 9, 11).mapToObj(SendLetters::waitAfter))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(256),
            Duration.ofMinutes(256));
  }

  @Test
  void givesAMailServerSeventeenHours() {
    Duration all =
        IntStream.range(1, 12)
            .mapToObj(SendLetters::waitAfter)
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(all).isEqualTo(Duration.ofMinutes(1023));
  }
}
