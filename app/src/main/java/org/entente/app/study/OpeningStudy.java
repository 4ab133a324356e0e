package org.entente.app.study;

import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.kernel.RankInterval;
import org.entente.positions.IssueId;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.OpeningOrder;
import org.entente.positions.issue.OpeningStability;

/**
 * What to talk about first, and how firm that order is.
 *
 * @param ranks of the issues that can be ordered, in the order of the issues
 */
public record OpeningStudy(OpeningOrder order, List<RankInterval<IssueId>> ranks) {
  public OpeningStudy {
    ranks = List.copyOf(ranks);
  }

  /** Orders issues for a meeting; the same seed gives the same intervals. */
  public static OpeningStudy of(
      List<IssueStudy> issues, double step, int draws, RandomGenerator random) {
    return new OpeningStudy(
        OpeningOrder.of(issues), OpeningStability.of(issues, step, draws, random));
  }

  /** The issues, best opening first. */
  public List<OpeningOrder.Opening> openings() {
    return order.openings();
  }

  /**
   * How firm the place of an issue is.
   *
   * @throws IllegalArgumentException if the issue is not in the order
   */
  public RankInterval<IssueId> rank(IssueId issue) {
    return ranks.stream()
        .filter(rank -> rank.subject().equals(issue))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no issue in the order has the id " + issue));
  }
}
