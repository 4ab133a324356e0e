package org.entente.dialogue.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.FisherTest;
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
          "m·P < 0.05, P by Fisher's exact test; m pairs of groups, twice if some passed, since"
              + " agreement and disagreement then are two questions",
          "Fisher 1934, Statistical Methods for Research Workers, 5th ed., §21.02; Dunn 1961, J."
              + " Am. Stat. Assoc. 56(293), 52–64 (Bonferroni)");

  private static final double LEVEL = 0.05;

  /** How far the two shares lie apart, from 0 to 1. */
  public double difference() {
    return more.share(answer).share() - less.share(answer).share();
  }

  /** How likely so much would be by chance, in any of the pairs compared; 1 at most. */
  public double probability() {
    FisherTest test =
        FisherTest.of(
            more.answers(answer), more.count().votes(), less.answers(answer), less.count().votes());
    return Math.min(1, compared * test.probability());
  }

  /** Whether chance is an unlikely reason. */
  public boolean isSignificant() {
    return probability() < LEVEL;
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
    int pairs = groups.size() * (groups.size() - 1) / 2;
    boolean passed = groups.stream().anyMatch(group -> group.count().passes() > 0);
    int compared = passed ? 2 * pairs : pairs;
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
}
