package org.entente.dialogue.polis;

import org.entente.dialogue.VoteTable;

/**
 * Votes less their column's mean; a cell without a vote holds the mean and is zero here, a column
 * that is out is zero for everybody. Never filled: cost is per vote.
 */
final class CentredVotes {
  private final int[] begins;
  private final int[] columns;
  private final double[] values;
  private final double[] means;
  private final int[] seen;
  private final int known;

  private CentredVotes(
      int[] begins, int[] columns, double[] values, double[] means, int[] seen, int known) {
    this.begins = begins;
    this.columns = columns;
    this.values = values;
    this.means = means;
    this.seen = seen;
    this.known = known;
  }

  static CentredVotes of(PolisInput input) {
    VoteTable votes = input.votes();
    int statements = votes.statements().size();
    int[] counts = new int[statements];
    double[] means = new double[statements];
    for (int cell = 0; cell < votes.votes(); cell++) {
      counts[votes.statement(cell)]++;
      means[votes.statement(cell)] += votes.value(cell);
    }
    boolean[] out = new boolean[statements];
    int known = 0;
    int zeroed = 0;
    for (int column = 0; column < statements; column++) {
      out[column] = input.isOut(column);
      means[column] = out[column] || counts[column] == 0 ? 0 : means[column] / counts[column];
      known += counts[column] > 0 ? 1 : 0;
      zeroed += out[column] && counts[column] > 0 ? 1 : 0;
    }
    return centred(votes, out, means, known, zeroed);
  }

  private static CentredVotes centred(
      VoteTable votes, boolean[] out, double[] means, int known, int zeroed) {
    int voters = votes.voters().size();
    int[] begins = new int[voters + 1];
    int[] columns = new int[votes.votes()];
    double[] values = new double[votes.votes()];
    int[] seen = new int[voters];
    int next = 0;
    for (int voter = 0; voter < voters; voter++) {
      begins[voter] = next;
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        int column = votes.statement(cell);
        if (!out[column]) {
          columns[next] = column;
          values[next++] = votes.value(cell) - means[column];
        }
      }
      seen[voter] = next - begins[voter] + zeroed;
    }
    begins[voters] = next;
    return new CentredVotes(begins, columns, values, means, seen, known);
  }

  int voters() {
    return seen.length;
  }

  int statements() {
    return means.length;
  }

  /** How many statements anybody has voted on. */
  int known() {
    return known;
  }

  double mean(int column) {
    return means[column];
  }

  /** How many statements a voter has seen; whatever is out counts as seen. */
  int seen(int voter) {
    return seen[voter];
  }

  /** A voter's row times a vector. */
  double times(int voter, double[] vector) {
    double sum = 0;
    for (int at = begins[voter]; at < begins[voter + 1]; at++) {
      sum += values[at] * vector[columns[at]];
    }
    return sum;
  }

  /** Adds a multiple of a voter's row to a vector. */
  void add(int voter, double factor, double[] vector) {
    for (int at = begins[voter]; at < begins[voter + 1]; at++) {
      vector[columns[at]] += factor * values[at];
    }
  }
}
