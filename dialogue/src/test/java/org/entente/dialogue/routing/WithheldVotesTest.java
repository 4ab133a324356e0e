package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue._fixtures.RealConversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How well unseen votes are expected, the mean over conversations of real people. The aim is 0.87;
 * twenty seeds gave 0.874, from 0.860 to 0.892 a seed.
 *
 * <p>The model was chosen without looking at these withheld votes: a tenth of the votes kept was
 * withheld again, and choices were judged by that tenth alone. On the thirteen conversations below
 * 30,000 votes and ten seeds two dimensions gave 0.858 there, three 0.860, and three with what
 * traits of statements tell 0.862. One rule holds for all conversations.
 */
class WithheldVotesTest {
  private static final int SEEDS = 20;

  @Test
  void votesOfLargeConversationsAreExpectedWell() {
    assertThat(meanArea("opendata/scoop-hivemind.taxes")).isGreaterThan(0.90);
    assertThat(meanArea("opendata/brexit-consensus")).isGreaterThan(0.92);
  }

  @Test
  void votesOfSmallConversationsAreExpectedFarBetterThanByChance() {
    assertThat(meanArea("oracles/2dhnep37ie")).isGreaterThan(0.84);
    assertThat(meanArea("oracles/4cvkai2ctw")).isGreaterThan(0.78);
  }

  /** All sixteen take long, and run with {@code -Pfuzz}. */
  @Test
  @EnabledIfSystemProperty(
      named = "jqwik.tries.default",
      matches = "\\d{5,}",
      disabledReason = "all conversations take long; run with -Pfuzz")
  void onAverageOverAllConversationsVotesAreExpectedAsWellAsAimedAt() {
    double mean =
        RealConversation.names().stream()
            .mapToDouble(WithheldVotesTest::meanArea)
            .average()
            .orElseThrow();

    assertThat(mean).isGreaterThanOrEqualTo(0.87);
  }

  private static double meanArea(String conversation) {
    VoteTable votes = RealConversation.of(conversation).votes();
    return LongStream.rangeClosed(1, SEEDS)
        .mapToDouble(seed -> WithheldVotes.of(votes, seed).areaUnderCurve())
        .average()
        .orElseThrow();
  }
}
