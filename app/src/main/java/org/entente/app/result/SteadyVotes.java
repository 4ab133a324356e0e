package org.entente.app.result;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * The votes of open rounds as they were last shown. Results of an open round go on in steps: two
 * states that differ by fewer voters than may be shown would together tell what these voted.
 */
final class SteadyVotes {
  private static final int MOST_ROUNDS = 200;

  /** A round of a partnership. */
  private record Key(PartnershipId partnership, ConsultationId round) {}

  private final Map<Key, VotesShown> lastShown =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, VotesShown> eldest) {
          return size() > MOST_ROUNDS;
        }
      };

  /**
   * What is shown now: the votes as they are, or, while too few have voted since, as they were.
   *
   * @param leastVoters as many must have voted or changed a vote
   */
  synchronized VotesShown of(
      PartnershipId partnership, ConsultationId round, VotesShown now, int leastVoters) {
    Key key = new Key(partnership, round);
    VotesShown last = lastShown.get(key);
    if (now.closed() || last == null || changed(last.votes(), now.votes()) >= leastVoters) {
      lastShown.put(key, now);
      return now;
    }
    return last;
  }

  /**
   * How many voters have votes that they had not, or none that they had. Rows of both are in order
   * of voter.
   */
  private static int changed(VoteTable before, VoteTable after) {
    boolean sameStatements = before.statements().equals(after.statements());
    int changed = 0;
    int earlier = 0;
    int later = 0;
    while (earlier < before.voters().size() || later < after.voters().size()) {
      int order = order(before, earlier, after, later);
      if (order == 0) {
        changed += sameStatements && isSame(before, earlier, after, later) ? 0 : 1;
      } else if (order < 0) {
        changed++;
      } else {
        changed += after.end(later) > after.begin(later) ? 1 : 0;
      }
      earlier += order <= 0 ? 1 : 0;
      later += order >= 0 ? 1 : 0;
    }
    return changed;
  }

  /** Which voter comes first; whoever is there comes before nobody. */
  private static int order(VoteTable before, int earlier, VoteTable after, int later) {
    if (earlier == before.voters().size() || later == after.voters().size()) {
      return earlier == before.voters().size() ? 1 : -1;
    }
    VoterId one = before.voters().get(earlier);
    return one.compareTo(after.voters().get(later));
  }

  private static boolean isSame(VoteTable before, int earlier, VoteTable after, int later) {
    int votes = after.end(later) - after.begin(later);
    if (before.end(earlier) - before.begin(earlier) != votes) {
      return false;
    }
    for (int at = 0; at < votes; at++) {
      int one = before.begin(earlier) + at;
      int other = after.begin(later) + at;
      if (before.statement(one) != after.statement(other)
          || before.value(one) != after.value(other)) {
        return false;
      }
    }
    return true;
  }
}
