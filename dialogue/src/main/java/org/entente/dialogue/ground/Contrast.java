package org.entente.dialogue.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.TwoProportionTest;
import org.entente.kernel.Rule;

/**
 * Two groups that answer a statement differently.
 *
 * @param answer of which the shares are compared
 * @param more the group that gives it more often
 * @param less the other
 * @param z of the two shares
 * @param compared how many pairs of groups and answers were looked at to find it
 */
public record Contrast(Vote answer, GroupShare more, GroupShare less, double z, int compared) {
  /** How a contrast is judged. */
  public static final Rule RULE =
      Rule.of(
          "dialogue.contrast",
          "m·2·(1 − Φ(z)) < 0.05, z of two proportions, m pairs of groups times two answers",
          "Dunn 1961, J. Am. Stat. Assoc. 56(293), 52–64 (Bonferroni)");

  private static final double LEVEL = 0.05;
  private static final int TERMS = 300;

  /** How far the two shares lie apart, from 0 to 1. */
  public double difference() {
    return more.share(answer).share() - less.share(answer).share();
  }

  /** How likely such a z would be by chance, in any of the pairs compared; 1 at most. */
  public double probability() {
    return Math.min(1, compared * 2 * tail(Math.abs(z)));
  }

  /** Whether chance is an unlikely reason. */
  public boolean isSignificant() {
    return z > 0 && probability() < LEVEL;
  }

  /** The widest difference of shares, if there are two groups to compare. */
  static Optional<Contrast> widest(List<GroupShare> groups) {
    return first(groups, Comparator.comparingDouble(Contrast::difference));
  }

  /** The difference that chance explains least. */
  static Optional<Contrast> strongest(List<GroupShare> groups) {
    return first(groups, Comparator.comparingDouble(Contrast::z));
  }

  private static Optional<Contrast> first(List<GroupShare> groups, Comparator<Contrast> order) {
    Optional<Contrast> best = Optional.empty();
    for (Contrast contrast : all(groups)) {
      if (best.isEmpty() || order.compare(contrast, best.get()) > 0) {
        best = Optional.of(contrast);
      }
    }
    return best;
  }

  private static List<Contrast> all(List<GroupShare> groups) {
    int compared = groups.size() * (groups.size() - 1);
    List<Contrast> contrasts = new ArrayList<>();
    for (Vote answer : List.of(Vote.AGREE, Vote.DISAGREE)) {
      for (int one = 0; one < groups.size(); one++) {
        for (int other = one + 1; other < groups.size(); other++) {
          contrasts.add(of(answer, groups.get(one), groups.get(other), compared));
        }
      }
    }
    return contrasts;
  }

  private static Contrast of(Vote answer, GroupShare one, GroupShare other, int compared) {
    boolean inOrder = one.share(answer).share() >= other.share(answer).share();
    GroupShare more = inOrder ? one : other;
    GroupShare less = inOrder ? other : one;
    double z =
        TwoProportionTest.of(
                more.answers(answer),
                more.count().votes(),
                less.answers(answer),
                less.count().votes())
            .z();
    return new Contrast(answer, more, less, z, compared);
  }

  /** 1 − Φ(z), by Laplace's continued fraction; from below 1 on it is too large, and says so. */
  private static double tail(double z) {
    if (z < 1) {
      return 0.5;
    }
    double fraction = z;
    for (int term = TERMS; term >= 1; term--) {
      fraction = z + term / fraction;
    }
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / fraction;
  }
}
