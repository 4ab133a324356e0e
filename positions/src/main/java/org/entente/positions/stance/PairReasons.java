package org.entente.positions.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;

/**
 * Why two actors are together or apart: the objectives on which they both took a side.
 *
 * <p>Shape: both lists strongest first (by ½(|w_a| + |w_b|)), then in the order of objectives.
 */
public record PairReasons(ActorId one, ActorId other, List<Shared> together, List<Shared> apart) {
  /** How reasons are found. */
  public static final Rule RULE =
      Rule.of(
          "pair.reasons",
          "together: objectives with w_ao·w_bo > 0; apart: w_ao·w_bo < 0; strongest ½(|w_ao| +"
              + " |w_bo|) first",
          "Godet 1991, matrix 2MAO read pair by pair");

  /** One objective with both actors' stances. */
  public record Shared(ObjectiveId objective, Stance one, Stance other) {
    /** ½(|w_a| + |w_b|): what it adds to CAA or DAA of the second order. */
    public double weight() {
      return (Math.abs(one.strength()) + Math.abs(other.strength())) / 2.0;
    }
  }

  private static final Comparator<Shared> STRONGEST_FIRST =
      Comparator.comparingDouble(Shared::weight).reversed();

  public PairReasons {
    together = List.copyOf(together);
    apart = List.copyOf(apart);
  }

  /** Every pair that took a side on a common objective, first actor before second in order. */
  public static List<PairReasons> of(StanceTable table) {
    List<PairReasons> pairs = new ArrayList<>();
    for (int a = 0; a < table.actors().size(); a++) {
      for (int b = a + 1; b < table.actors().size(); b++) {
        PairReasons pair = of(table, table.actors().get(a), table.actors().get(b));
        if (!pair.together().isEmpty() || !pair.apart().isEmpty()) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  /** The reasons of one pair. */
  public static PairReasons of(StanceTable table, ActorId one, ActorId other) {
    List<Shared> together = new ArrayList<>();
    List<Shared> apart = new ArrayList<>();
    for (ObjectiveId objective : table.objectives()) {
      table
          .findStance(one, objective)
          .flatMap(
              first ->
                  table
                      .findStance(other, objective)
                      .map(second -> new Shared(objective, first, second)))
          .ifPresent(
              shared -> {
                int product = shared.one().strength() * shared.other().strength();
                if (product > 0) {
                  together.add(shared);
                } else if (product < 0) {
                  apart.add(shared);
                }
              });
    }
    together.sort(STRONGEST_FIRST);
    apart.sort(STRONGEST_FIRST);
    return new PairReasons(one, other, together, apart);
  }

  /** CAA − DAA of the second order for this pair. */
  public double net() {
    return together.stream().mapToDouble(Shared::weight).sum()
        - apart.stream().mapToDouble(Shared::weight).sum();
  }
}
