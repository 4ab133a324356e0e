package org.entente.dialogue.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Rule;
import org.entente.positions.OptionId;

/**
 * Ranks options by strongest paths: one stands above another if the chain of victories that leads
 * from it to the other is stronger than any that leads back.
 *
 * <p>Shape: one ranking per voter; options left out rank last, tied. Ties stay ties. Cost: O(n³) in
 * options, O(n²) a ranking.
 */
public record Schulze() {
  /** How it is ranked. */
  public static final Rule RULE =
      Rule.of(
          "decision.schulze",
          "p[a,b] = max over paths of min d[i,j] with d[i,j] > d[j,i], d the voters who want i above"
              + " j; a above b if p[a,b] > p[b,a]; a tier: all that none of the rest stands above",
          "Schulze 2011, Soc. Choice Welf. 36, 267–303, §2; strength by winning votes");

  /**
   * Ranks the options of a vote.
   *
   * @throws IllegalArgumentException if there is no ranking
   */
  public Verdict.Ranked rank(RankedPoll poll) {
    if (poll.rankings().isEmpty()) {
      throw new IllegalArgumentException("there must be a ranking; nobody gave one");
    }
    List<OptionId> options = List.copyOf(new TreeSet<>(poll.options()));
    int[][] strengths = strongest(preferred(options, poll.rankings()));
    return new Verdict.Ranked(
        tiers(options, strengths), paths(options, strengths), poll.turnout(), RULE);
  }

  private static int[][] preferred(List<OptionId> options, List<Ranking> rankings) {
    int[][] preferred = new int[options.size()][options.size()];
    for (Ranking ranking : rankings) {
      int[] places = options.stream().mapToInt(ranking::place).toArray();
      for (int one = 0; one < places.length; one++) {
        for (int other = 0; other < places.length; other++) {
          preferred[one][other] += places[one] < places[other] ? 1 : 0;
        }
      }
    }
    return preferred;
  }

  private static int[][] strongest(int[][] preferred) {
    int size = preferred.length;
    int[][] strengths = new int[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        boolean wins = preferred[one][other] > preferred[other][one];
        strengths[one][other] = wins ? preferred[one][other] : 0;
      }
    }
    for (int via = 0; via < size; via++) {
      for (int from = 0; from < size; from++) {
        for (int to = 0; to < size; to++) {
          int detour = Math.min(strengths[from][via], strengths[via][to]);
          strengths[from][to] = Math.max(strengths[from][to], detour);
        }
      }
    }
    return strengths;
  }

  private static List<Set<OptionId>> tiers(List<OptionId> options, int[][] strengths) {
    List<Set<OptionId>> tiers = new ArrayList<>();
    Set<Integer> rest = new TreeSet<>();
    for (int option = 0; option < options.size(); option++) {
      rest.add(option);
    }
    while (!rest.isEmpty()) {
      Set<Integer> best = new HashSet<>(rest);
      best.removeIf(
          option ->
              rest.stream().anyMatch(other -> strengths[other][option] > strengths[option][other]));
      Set<OptionId> tier = new TreeSet<>();
      best.forEach(option -> tier.add(options.get(option)));
      tiers.add(tier);
      rest.removeAll(best);
    }
    return tiers;
  }

  private static List<Verdict.Path> paths(List<OptionId> options, int[][] strengths) {
    List<Verdict.Path> paths = new ArrayList<>();
    for (int from = 0; from < strengths.length; from++) {
      for (int to = 0; to < strengths.length; to++) {
        if (from != to) {
          paths.add(new Verdict.Path(options.get(from), options.get(to), strengths[from][to]));
        }
      }
    }
    return paths;
  }
}
