package org.entente.dialogue.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.dialogue.VoterId;
import org.entente.positions.OptionId;

/**
 * A vote on the order of options.
 *
 * @param entitled who may vote; not empty
 * @param options what is ranked
 * @param rankings at most one of each voter, in order of voter whatever the order given
 */
public record RankedPoll(Set<VoterId> entitled, Set<OptionId> options, List<Ranking> rankings) {
  public RankedPoll {
    entitled = Set.copyOf(entitled);
    options = Set.copyOf(options);
    rankings = rankings.stream().sorted(Comparator.comparing(Ranking::voter)).toList();
    Turnout.of(entitled, rankings.stream().map(Ranking::voter).toList());
    for (Ranking ranking : rankings) {
      for (Set<OptionId> tier : ranking.tiers()) {
        if (!options.containsAll(tier)) {
          throw new IllegalArgumentException(
              "a ranking must be of "
                  + new TreeSet<>(options)
                  + ", "
                  + ranking.voter()
                  + " named "
                  + tier);
        }
      }
    }
  }

  /** Who gave a ranking and who did not. */
  public Turnout turnout() {
    return Turnout.of(entitled, rankings.stream().map(Ranking::voter).toList());
  }
}
