package org.entente.dialogue.measure;

import java.util.List;
import org.entente.dialogue.Count;
import org.entente.dialogue.Vote;
import org.entente.kernel.Rule;

/**
 * How likely it is that one drawn from every group would give the same answer: high only where no
 * group stands apart.
 *
 * <p>Unit: from 0 to 1; not to be compared between different numbers of groups.
 *
 * @param value group-informed consensus as published
 * @param low the lower end at 95 %
 * @param high the upper end
 */
public record GroupConsensus(double value, double low, double high) {
  /** How the value is made. */
  public static final Rule RULE =
      Rule.of(
          "dialogue.group-consensus",
          "Π_g (A_g + 1)/(S_g + 2)",
          "Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, Polis, Recerca 26(2)");

  /** How the ends are made. */
  public static final Rule INTERVAL =
      Rule.of(
          "dialogue.group-consensus.interval",
          "Π_g p_g with p_g ~ Beta(A_g + 1, S_g − A_g + 1), independent; the beta distribution with"
              + " the same mean and variance, from its 2.5th to its 97.5th percentile",
          "Fan 1991, Commun. Stat. Theory Methods 20(12), 4043–4052; uniform prior after Laplace");

  private static final double TAIL = 0.025;

  /**
   * Of the counts of all groups.
   *
   * @param answer agreement or disagreement
   * @throws IllegalArgumentException if there is no group
   */
  public static GroupConsensus of(List<Count> groups, Vote answer) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("consensus needs a group or more, had none");
    }
    double mean = 1;
    double square = 1;
    for (Count group : groups) {
      double some = answers(group, answer) + 1.0;
      double all = group.votes() + 2.0;
      mean *= some / all;
      square *= some / all * (some + 1) / (all + 1);
    }
    double size = (mean - square) / (square - mean * mean);
    BetaDistribution beta = new BetaDistribution(mean * size, (1 - mean) * size);
    return new GroupConsensus(mean, beta.quantile(TAIL), beta.quantile(1 - TAIL));
  }

  private static int answers(Count group, Vote answer) {
    return switch (answer) {
      case AGREE -> group.agrees();
      case DISAGREE -> group.disagrees();
      case PASS -> group.passes();
    };
  }
}
