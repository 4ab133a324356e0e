package org.entente.dialogue.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.dialogue.AdjustedRand;
import org.entente.dialogue.Grouping;
import org.entente.kernel.Share;

/** One search for groups: the votes, shuffled votes, and votes of which some are withheld. */
final class GroupSearch {
  private static final int SHUFFLES = 99;
  private static final double QUANTILE = 0.95;
  private static final List<String> LABELS = List.of("A", "B", "C", "D", "E");

  private final Trial found;
  private final List<Trial> shuffled;
  private final List<Trial> resampled;
  private final Expectation expectation;
  private final int voters;

  private GroupSearch(Trial found, List<Trial> shuffled, List<Trial> resampled, int voters) {
    List<Trial> all = new ArrayList<>(shuffled);
    all.add(found);
    this.found = found;
    this.shuffled = shuffled;
    this.resampled = resampled;
    this.expectation = Expectation.of(all);
    this.voters = voters;
  }

  static GroupSearch of(SparseVotes votes, int resamples, long seed) {
    SplittableRandom random = Draws.purpose(seed, 2);
    Trial found = Trial.of(votes, random);
    Shuffle shuffle = Shuffle.of(votes);
    List<Trial> shuffled = new ArrayList<>();
    for (int trial = 0; trial < SHUFFLES; trial++) {
      shuffled.add(Trial.of(shuffle.next(random), random));
    }
    List<Trial> resampled = new ArrayList<>();
    for (int trial = 0; trial < resamples; trial++) {
      resampled.add(Trial.of(Resample.of(votes, random), random));
    }
    return new GroupSearch(found, shuffled, resampled, votes.voters());
  }

  /** The trials on votes of which some were withheld. */
  List<Trial> resampled() {
    return resampled;
  }

  GroupTest test() {
    return new GroupTest(
        candidates(), expectation.best(found), chance(), stability(), line(), voters);
  }

  private List<GroupTest.Candidate> candidates() {
    return IntStream.rangeClosed(2, Trial.MOST_GROUPS)
        .filter(k -> expectation.judges(found, k))
        .mapToObj(k -> new GroupTest.Candidate(k, found.silhouettes()[k], expectation.mean(k)))
        .toList();
  }

  private GroupTest.Chance chance() {
    double[] others = shuffled.stream().mapToDouble(expectation::statistic).sorted().toArray();
    double own = expectation.statistic(found);
    return new GroupTest.Chance(own, quantile(others), p(others, own), others.length);
  }

  private GroupTest.Line line() {
    double[] others = shuffled.stream().mapToDouble(Trial::share).sorted().toArray();
    return new GroupTest.Line(
        new Share(Math.min(1, found.share())),
        new Share(Math.min(1, quantile(others))),
        p(others, found.share()));
  }

  private static double quantile(double[] sorted) {
    return sorted[(int) Math.ceil(QUANTILE * sorted.length) - 1];
  }

  private static double p(double[] others, double own) {
    int asFar = 1;
    for (double other : others) {
      asFar += other >= own ? 1 : 0;
    }
    return asFar / (1.0 + others.length);
  }

  private GroupTest.Stability stability() {
    int best = expectation.best(found);
    if (best == 1) {
      return new GroupTest.Stability(0, resampled.size());
    }
    Grouping groups = grouping(found.groups()[best]);
    double sum = 0;
    for (Trial trial : resampled) {
      int chosen = expectation.best(trial);
      sum += chosen == 1 ? 0 : AdjustedRand.of(groups, grouping(trial.groups()[chosen]));
    }
    return new GroupTest.Stability(sum / resampled.size(), resampled.size());
  }

  private static Grouping grouping(int[] groups) {
    return Grouping.of(LABELS, groups.length, voter -> groups[voter]);
  }
}
