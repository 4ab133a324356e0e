package org.entente.dialogue.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.dialogue.Count;
import org.entente.dialogue.Vote;
import org.junit.jupiter.api.Test;

class GroupConsensusTest {
  private static final Count MINISTRIES = new Count(7, 1, 0);
  private static final Count UNIONS = new Count(2, 1, 1);

  @Test
  void multipliesWhatEveryGroupWouldAnswer() {
    assertThat(GroupConsensus.of(List.of(MINISTRIES, UNIONS), Vote.AGREE).value())
        .isCloseTo(8 / 10.0 * 3 / 6.0, within(1e-12));
    assertThat(GroupConsensus.of(List.of(MINISTRIES, UNIONS), Vote.DISAGREE).value())
        .isCloseTo(2 / 10.0 * 2 / 6.0, within(1e-12));
    assertThatThrownBy(() -> GroupConsensus.of(List.of(), Vote.AGREE))
        .hasMessageContaining("had none");
  }

  /** One group that all agree: Beta(n + 1, 1), whose quantiles are roots. */
  @Test
  void isExactForOneGroup() {
    GroupConsensus consensus = GroupConsensus.of(List.of(new Count(4, 0, 0)), Vote.AGREE);

    assertThat(consensus.low()).isCloseTo(Math.pow(0.025, 0.2), within(1e-9));
    assertThat(consensus.high()).isCloseTo(Math.pow(0.975, 0.2), within(1e-9));
  }

  @Test
  void liesNearTheQuantilesOfDrawnProducts() {
    GroupConsensus consensus =
        GroupConsensus.of(List.of(MINISTRIES, UNIONS, new Count(4, 4, 4)), Vote.AGREE);
    Random random = new Random(7);

    double[] drawn = new double[40_000];
    for (int draw = 0; draw < drawn.length; draw++) {
      drawn[draw] = beta(random, 7, 8) * beta(random, 2, 4) * beta(random, 4, 12);
    }
    Arrays.sort(drawn);

    assertThat(consensus.low()).isCloseTo(drawn[1_000], within(0.01));
    assertThat(consensus.high()).isCloseTo(drawn[39_000], within(0.01));
  }

  @Test
  void growsSureWithManyVotes() {
    GroupConsensus consensus =
        GroupConsensus.of(
            List.of(new Count(300_000, 100_000, 0), new Count(500_000, 0, 100_000)), Vote.AGREE);

    assertThat(consensus.low()).isCloseTo(consensus.value(), within(0.002));
    assertThat(consensus.high()).isCloseTo(consensus.value(), within(0.002));
    assertThat(consensus.low()).isLessThan(consensus.value()).isLessThan(consensus.high());
  }

  /** The some-plus-first of all-plus-one uniform draws in order is drawn from this distribution. */
  private static double beta(Random random, int some, int all) {
    double[] draws = random.doubles(all + 1).sorted().toArray();
    return draws[some];
  }
}
