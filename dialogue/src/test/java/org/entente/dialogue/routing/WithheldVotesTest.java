package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue._fixtures.RealConversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well unseen votes are expected, the mean over conversations of real people. The aim is 0.87;
 * twenty seeds gave 0.868, from 0.850 to 0.881 a seed, so that the floor here is a guard against
 * getting worse, not proof that the aim is met.
 */
class WithheldVotesTest {
  private static final int SEEDS = 20;

  @Test
  void votesOfLargeConversationsAreExpectedWell() {
    assertThat(meanArea("opendata/scoop-hivemind.taxes")).isGreaterThan(0.885);
    assertThat(meanArea("opendata/brexit-consensus")).isGreaterThan(0.90);
  }

  @Test
  void votesOfSmallConversationsAreExpectedBetterThanByChance() {
    assertThat(meanArea("oracles/2dhnep37ie")).isGreaterThan(0.70);
    assertThat(meanArea("oracles/4cvkai2ctw")).isGreaterThan(0.70);
  }

  /** All sixteen take long, and run with {@code -Pfuzz}. */
  @Test
  @EnabledIfSystemProperty(
      named = "jqwik.tries.default",
      matches = "\\d{5,}",
      disabledReason = "all conversations take long; run with -Pfuzz")
  void onAverageOverAllConversationsVotesAreExpectedNoWorseThanMeasured() {
    double mean =
        RealConversation.names().stream()
            .mapToDouble(WithheldVotesTest::meanArea)
            .average()
            .orElseThrow();

    assertThat(mean).isGreaterThanOrEqualTo(0.865);
  }

  private static double meanArea(String conversation) {
    VoteTable votes = RealConversation.of(conversation).votes();
    return LongStream.rangeClosed(1, SEEDS)
        .mapToDouble(seed -> WithheldVotes.of(votes, seed).areaUnderCurve())
        .average()
        .orElseThrow();
  }
}
