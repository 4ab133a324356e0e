package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.dialogue.Grouping;

/** Looks for groups on a map: whom to look at, the test, and the groups if it is passed. */
final class GroupFinder {
  private static final int LEAST_VOTES = 7;
  private static final int MOST_SAMPLED = 400;
  private static final int MOST_SAMPLED_VOTES = 30_000;
  private static final int MOST_WITH_MEMBERSHIP = 150;
  private static final int RESAMPLES = 20;
  private static final int RESAMPLES_FOR_MEMBERSHIP = 100;
  private static final int STARTS = 50;
  private static final List<String> LABELS = List.of("A", "B", "C", "D", "E");

  private final OpinionMap map;
  private final SparseVotes votes;
  private final int[] looked;
  private final long seed;

  private GroupFinder(OpinionMap map, int[] looked, long seed) {
    this.map = map;
    this.votes = map.canonical().votes();
    this.looked = looked;
    this.seed = seed;
  }

  static GroupFinder of(OpinionMap map, long seed) {
    SparseVotes votes = map.canonical().votes();
    int least = Math.max(1, Math.min(LEAST_VOTES, votes.statements()));
    int[] looked =
        IntStream.range(0, votes.voters()).filter(voter -> votes.votes(voter) >= least).toArray();
    return new GroupFinder(map, looked, seed);
  }

  OpinionGroups groups() {
    if (looked.length < 2 * Trial.least(looked.length)) {
      return none(GroupTest.ofTooFew(looked.length, map.share(Axis.MAIN)));
    }
    boolean isSmall = looked.length <= MOST_WITH_MEMBERSHIP;
    int[] sample = isSmall ? looked : sample();
    int resamples = isSmall ? RESAMPLES_FOR_MEMBERSHIP : RESAMPLES;
    GroupSearch search = GroupSearch.of(votes.select(sample), resamples, seed);
    GroupTest test = search.test();
    return test.isPassed() ? distinct(search, test, isSmall) : none(test);
  }

  private OpinionGroups none(GroupTest test) {
    return new NoDistinctGroups(test, grouping(new int[looked.length], 1));
  }

  private OpinionGroups distinct(GroupSearch search, GroupTest test, boolean isSmall) {
    int k = test.best();
    int[] groups = grouped(k);
    return new DistinctGroups(
        test, grouping(groups, k), isSmall ? List.of(memberships(search, groups, k)) : List.of());
  }

  /** All voters looked at, or as many as the test can bear. */
  private int[] sample() {
    int[] drawn = Draws.shuffled(looked.length, Draws.purpose(seed, 3));
    int size = 0;
    int sum = 0;
    while (size < Math.min(drawn.length, MOST_SAMPLED) && sum <= MOST_SAMPLED_VOTES) {
      sum += votes.votes(looked[drawn[size++]]);
    }
    return Arrays.stream(drawn, 0, size).map(at -> looked[at]).sorted().toArray();
  }

  private int[] grouped(int k) {
    SplittableRandom random = Draws.purpose(seed, 4);
    Plane plane = map.plane().select(looked);
    return KMeans.of(Bases.of(plane, random), k, STARTS, random).on(plane).groups();
  }

  private Grouping grouping(int[] groups, int k) {
    int[] places = places();
    return Grouping.of(
        LABELS.subList(0, k),
        places.length,
        row -> places[row] < 0 ? Grouping.NONE : groups[places[row]]);
  }

  /** Where each row of the table stands among the voters looked at, or −1. */
  private int[] places() {
    int[] places = new int[votes.voters()];
    Arrays.fill(places, -1);
    for (int at = 0; at < looked.length; at++) {
      places[map.canonical().rows()[looked[at]]] = at;
    }
    return places;
  }

  private Memberships memberships(GroupSearch search, int[] groups, int k) {
    List<int[]> resampled = search.resampled().stream().map(trial -> trial.groups()[k]).toList();
    return Memberships.of(k, groups, resampled, places());
  }
}
