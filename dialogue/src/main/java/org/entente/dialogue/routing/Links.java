package org.entente.dialogue.routing;

import java.util.Arrays;
import org.entente.dialogue.VoteTable;

/**
 * Which members of one side are tied to which of the other, by an agreement (½) or a disagreement
 * (−½). Passes tie nobody.
 */
final class Links {
  private final int[] begins;
  private final int[] others;
  private final double[] pulls;

  private Links(int[] begins, int[] others, double[] pulls) {
    this.begins = begins;
    this.others = others;
    this.pulls = pulls;
  }

  /** One member tied to several. */
  static Links ofOne(int[] others, double[] pulls) {
    return new Links(new int[] {0, others.length}, others, pulls);
  }

  /** Each voter's statements. */
  static Links ofVoters(VoteTable votes) {
    int voters = votes.voters().size();
    int[] begins = new int[voters + 1];
    int[] others = new int[votes.votes()];
    double[] pulls = new double[votes.votes()];
    int next = 0;
    for (int voter = 0; voter < voters; voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        if (votes.value(cell) != 0) {
          others[next] = votes.statement(cell);
          pulls[next++] = votes.value(cell) / 2.0;
        }
      }
      begins[voter + 1] = next;
    }
    return new Links(begins, Arrays.copyOf(others, next), Arrays.copyOf(pulls, next));
  }

  /** The same ties seen from the other side. */
  Links turned(int members) {
    int[] starts = new int[members + 1];
    for (int other : others) {
      starts[other + 1]++;
    }
    for (int member = 0; member < members; member++) {
      starts[member + 1] += starts[member];
    }
    int[] next = Arrays.copyOf(starts, members);
    int[] mine = new int[others.length];
    double[] turnedPulls = new double[others.length];
    for (int member = 0; member < members(); member++) {
      for (int link = begin(member); link < end(member); link++) {
        int at = next[others[link]]++;
        mine[at] = member;
        turnedPulls[at] = pulls[link];
      }
    }
    return new Links(starts, mine, turnedPulls);
  }

  int members() {
    return begins.length - 1;
  }

  /** How many members are tied to anybody. */
  int speaking() {
    int speaking = 0;
    for (int member = 0; member < members(); member++) {
      speaking += begin(member) < end(member) ? 1 : 0;
    }
    return speaking;
  }

  int size() {
    return others.length;
  }

  int begin(int member) {
    return begins[member];
  }

  int end(int member) {
    return begins[member + 1];
  }

  int other(int link) {
    return others[link];
  }

  double pull(int link) {
    return pulls[link];
  }
}
