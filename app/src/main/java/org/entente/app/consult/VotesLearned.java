package org.entente.app.consult;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Count;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.routing.Candidate;
import org.entente.dialogue.routing.Fit;
import org.entente.dialogue.routing.IdealPoints;

/**
 * What was learned from a round's votes at one moment.
 *
 * @param fit the model, where they carry one
 * @param counts of each statement
 * @param hands a word for what each voter had said, to see how many have said something since
 */
record VotesLearned(Fit fit, Map<StatementId, Count> counts, Map<VoterId, Integer> hands) {
  private static final int FACTOR = 31;

  static VotesLearned of(VoteTable votes) {
    return new VotesLearned(IdealPoints.fit(votes), counts(votes), hands(votes));
  }

  private static Map<StatementId, Count> counts(VoteTable votes) {
    int[][] counts = new int[votes.statements().size()][Vote.values().length];
    for (int cell = 0; cell < votes.votes(); cell++) {
      counts[votes.statement(cell)][votes.value(cell) + 1]++;
    }
    Map<StatementId, Count> counted = new HashMap<>();
    for (int statement = 0; statement < counts.length; statement++) {
      int[] of = counts[statement];
      counted.put(votes.statements().get(statement), new Count(of[2], of[0], of[1]));
    }
    return counted;
  }

  /** Of each voter who has said something. */
  static Map<VoterId, Integer> hands(VoteTable votes) {
    List<Integer> names = votes.statements().stream().map(StatementId::hashCode).toList();
    Map<VoterId, Integer> hands = new HashMap<>();
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      int hand = 0;
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        hand += FACTOR * names.get(votes.statement(cell)) + votes.value(cell);
        hand *= FACTOR;
      }
      if (votes.begin(voter) < votes.end(voter)) {
        hands.put(votes.voters().get(voter), hand);
      }
    }
    return hands;
  }

  /** How many voters say something else by now, or have come, or have gone. */
  int changed(Map<VoterId, Integer> now) {
    int changed = 0;
    for (Map.Entry<VoterId, Integer> hand : now.entrySet()) {
      changed += hand.getValue().equals(hands.get(hand.getKey())) ? 0 : 1;
    }
    for (VoterId before : hands.keySet()) {
      changed += now.containsKey(before) ? 0 : 1;
    }
    return changed;
  }

  /** What may be asked; nobody is known to have voted on a statement that is newer than this. */
  List<Candidate> candidates(List<Statement> asked) {
    List<Candidate> candidates = new ArrayList<>();
    for (Statement statement : asked) {
      Count count = counts.getOrDefault(statement.id(), Count.NONE);
      candidates.add(new Candidate(statement.id(), count, 0, statement.about()));
    }
    return candidates;
  }
}
