package org.entente.dialogue.polis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Rule;

/**
 * The groups that Polis finds when it sees all votes at once, without a memory of earlier ones.
 *
 * <p>Whoever would be topped up with equally many votes comes in order of rows; Polis leaves that
 * order to its hash table.
 *
 * @param in the rows of the voters who have voted enough to be grouped, ascending
 * @param bases the clusters of neighbours, at most a hundred, that are grouped in their turn
 * @param silhouettes by number of groups tried
 * @param groups the grouping with the largest silhouette
 */
public record ColdStart(
    List<Integer> in, Grouping bases, SortedMap<Integer, Double> silhouettes, Grouping groups) {
  /** How they are found. */
  public static final Rule RULE =
      Rule.of(
          "polis.groups",
          "k-means, k = 100, of voters with min(7, C) votes or more; k-means of its centres by size,"
              + " k = 2 … min(5, 2 + ⌊bases/12⌋); the k with the largest mean silhouette of centres",
          "Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, Polis, Recerca 26(2); program of Polis");

  private static final int ENOUGH_VOTES = 7;
  private static final int FEWEST_IN = 15;
  private static final int MOST_BASES = 100;
  private static final int BASE_ROUNDS = 100;
  private static final int GROUP_ROUNDS = 20;
  private static final int MOST_GROUPS = 5;
  private static final int BASES_PER_GROUP = 12;

  public ColdStart {
    in = List.copyOf(in);
    silhouettes = Collections.unmodifiableSortedMap(new TreeMap<>(silhouettes));
  }

  static ColdStart of(VoteTable votes, PolisMap map) {
    List<Integer> in = in(votes, map.known());
    int voters = votes.voters().size();
    if (in.isEmpty()) {
      Grouping none = numbered(0, voters, in, at -> Grouping.NONE);
      return new ColdStart(in, none, new TreeMap<>(), none);
    }
    PlaneClusters bases = bases(in.stream().map(map::voter).toList());
    List<Point> centres = IntStream.range(0, bases.count()).mapToObj(bases::centre).toList();
    TreeMap<Integer, Double> silhouettes = new TreeMap<>();
    PlaneClusters best = bases;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 2; k <= Math.min(MOST_GROUPS, 2 + bases.count() / BASES_PER_GROUP); k++) {
      PlaneClusters tried = PlaneClusters.of(centres, bases.sizes(), k, GROUP_ROUNDS);
      silhouettes.put(k, tried.silhouette());
      if (tried.silhouette() >= most) {
        most = tried.silhouette();
        best = tried;
      }
    }
    PlaneClusters chosen = best;
    return new ColdStart(
        in,
        numbered(bases.count(), voters, in, bases::cluster),
        silhouettes,
        numbered(chosen.count(), voters, in, at -> chosen.cluster(bases.cluster(at))));
  }

  private static PlaneClusters bases(List<Point> places) {
    int[] ones = new int[places.size()];
    Arrays.fill(ones, 1);
    return PlaneClusters.of(places, ones, MOST_BASES, BASE_ROUNDS);
  }

  private static List<Integer> in(VoteTable votes, int known) {
    List<Integer> in = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      int cast = votes.end(voter) - votes.begin(voter);
      if (cast > 0) {
        (cast >= Math.min(ENOUGH_VOTES, known) ? in : waiting).add(voter);
      }
    }
    waiting.sort(Comparator.comparingInt(voter -> votes.begin(voter) - votes.end(voter)));
    int wanted = Math.max(0, FEWEST_IN - in.size());
    in.addAll(waiting.subList(0, Math.min(wanted, waiting.size())));
    Collections.sort(in);
    return in;
  }

  private static Grouping numbered(
      int groups, int voters, List<Integer> in, Grouping.Numbering numbering) {
    int[] numbers = new int[voters];
    Arrays.fill(numbers, Grouping.NONE);
    for (int at = 0; at < in.size(); at++) {
      numbers[in.get(at)] = numbering.group(at);
    }
    List<String> labels = IntStream.range(0, groups).mapToObj(String::valueOf).toList();
    return Grouping.of(labels, voters, voter -> numbers[voter]);
  }
}
