package org.entente.dialogue.ground;

import java.util.ArrayList;
import java.util.List;
import org.entente.dialogue.Vote;
import org.entente.kernel.Rule;

/**
 * What all groups together said if each counted by a declared weight, however many voted for it. It
 * stands beside the plain count, never instead.
 *
 * @param agrees the weighted share of agreement
 * @param disagrees of disagreement
 * @param passes of passes
 * @param counted the groups with a vote and a weight; without one, all shares are 0
 */
public record CategoryShares(double agrees, double disagrees, double passes, List<String> counted) {
  /** How the shares are made. */
  public static final Rule RULE =
      Rule.of(
          "dialogue.category-shares",
          "Σ_g w_g·A_g/S_g / Σ_g w_g over groups with S_g > 0; w_g = 1 unless declared",
          "Kish 1965, Survey Sampling, §3.2 (weighted mean of strata)");

  public CategoryShares {
    counted = List.copyOf(counted);
  }

  static CategoryShares of(List<GroupShare> groups, Weights weights) {
    List<String> counted = new ArrayList<>();
    double[] sums = new double[3];
    double total = 0;
    for (GroupShare group : groups) {
      double weight = weights.of(group.group());
      if (group.count().votes() > 0 && weight > 0) {
        counted.add(group.group());
        total += weight;
        for (Vote answer : Vote.values()) {
          sums[answer.value() + 1] += weight * group.share(answer).share();
        }
      }
    }
    double by = total == 0 ? 1 : total;
    return new CategoryShares(
        sums[Vote.AGREE.value() + 1] / by,
        sums[Vote.DISAGREE.value() + 1] / by,
        sums[Vote.PASS.value() + 1] / by,
        counted);
  }
}
