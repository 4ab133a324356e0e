package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.routing._fixtures.Conversations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How well unseen votes are expected: bar 0.87, the mean over conversations of real people. */
class WithheldVotesTest {
  private static final int SEEDS = 5;

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
  void onAverageOverAllConversationsTheBarIsMet() {
    double mean =
        Conversations.names().stream()
            .mapToDouble(WithheldVotesTest::meanArea)
            .average()
            .orElseThrow();

    assertThat(mean).isGreaterThanOrEqualTo(0.87);
  }

  private static double meanArea(String conversation) {
    VoteTable votes = Conversations.votes(conversation);
    return LongStream.rangeClosed(1, SEEDS)
        .mapToDouble(seed -> WithheldVotes.of(votes, seed).areaUnderCurve())
        .average()
        .orElseThrow();
  }
}
