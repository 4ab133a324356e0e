package org.entente.dialogue.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.dialogue.VoterId;
import org.entente.positions.OptionId;

/**
 * In which order one voter wants the options.
 *
 * @param tiers the best first; options of one tier are wanted alike. Options left out rank last,
 *     tied
 */
public record Ranking(VoterId voter, List<Set<OptionId>> tiers) {
  public Ranking {
    tiers = tiers.stream().map(Set::copyOf).toList();
    Set<OptionId> seen = new HashSet<>();
    for (Set<OptionId> tier : tiers) {
      for (OptionId option : tier) {
        if (!seen.add(option)) {
          throw new IllegalArgumentException(
              "a ranking must name each option once, " + voter + " named twice: " + option);
        }
      }
    }
  }

  /** The place of an option, from 0 for the best; below all others if it was left out. */
  int place(OptionId option) {
    for (int tier = 0; tier < tiers.size(); tier++) {
      if (tiers.get(tier).contains(option)) {
        return tier;
      }
    }
    return tiers.size();
  }
}
