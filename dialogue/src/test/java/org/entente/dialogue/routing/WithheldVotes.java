package org.entente.dialogue.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;

/**
 * How well a tenth of the votes, drawn by a seed, is expected from the rest. Passes are withheld
 * like other votes, and then left aside.
 */
record WithheldVotes(VoteTable kept, List<Withheld> withheld) {
  /** A vote that the model has not seen; not a pass. */
  record Withheld(int voter, int statement, boolean agrees) {}

  private record Guess(double expected, boolean agrees) {}

  static WithheldVotes of(VoteTable votes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    VoteTable.Builder kept = VoteTable.of(votes.voters(), votes.statements());
    List<Withheld> withheld = new ArrayList<>();
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        int value = votes.value(cell);
        if (random.nextDouble() >= 0.1) {
          kept.put(voter, votes.statement(cell), value);
        } else if (value != 0) {
          withheld.add(new Withheld(voter, votes.statement(cell), value > 0));
        }
      }
    }
    return new WithheldVotes(kept.build(), withheld);
  }

  /** The probability that an agreement was held likelier than a disagreement; a tie is half. */
  double areaUnderCurve() {
    IdealPoints points = IdealPointsTest.points(kept);
    Map<Integer, Outlook> outlooks = new HashMap<>();
    List<Guess> guesses = new ArrayList<>();
    for (Withheld vote : withheld) {
      Outlook outlook =
          outlooks.computeIfAbsent(vote.voter(), voter -> points.outlook(given(voter)));
      StatementId statement = kept.statements().get(vote.statement());
      guesses.add(new Guess(outlook.expect(statement).agreement().value(), vote.agrees()));
    }
    return areaUnderCurve(guesses);
  }

  private Map<StatementId, Vote> given(int voter) {
    Map<StatementId, Vote> given = new HashMap<>();
    for (int cell = kept.begin(voter); cell < kept.end(voter); cell++) {
      given.put(kept.statements().get(kept.statement(cell)), Vote.of(kept.value(cell)));
    }
    return given;
  }

  private static double areaUnderCurve(List<Guess> guesses) {
    List<Guess> sorted =
        guesses.stream().sorted(Comparator.comparingDouble(Guess::expected)).toList();
    double ranks = 0;
    int agreeing = 0;
    int begin = 0;
    while (begin < sorted.size()) {
      int end = begin;
      while (end < sorted.size() && sorted.get(end).expected() == sorted.get(begin).expected()) {
        end++;
      }
      for (Guess guess : sorted.subList(begin, end)) {
        ranks += guess.agrees() ? (begin + end + 1) / 2.0 : 0;
        agreeing += guess.agrees() ? 1 : 0;
      }
      begin = end;
    }
    double pairs = (double) agreeing * (sorted.size() - agreeing);
    return (ranks - agreeing * (agreeing + 1) / 2.0) / pairs;
  }
}
