package org.entente.exchange.polis;

import java.util.Arrays;
import org.entente.dialogue.VoteTable;

/** Finds the latest vote of each cell, whatever order votes come in. Cost: nine bytes a cell. */
final class LatestVotes {
  private final VoteTable cells;
  private final byte[] values;
  private final long[] moments;

  /** Begins with a table that has these cells, whatever they say. */
  LatestVotes(VoteTable cells) {
    this.cells = cells;
    this.values = new byte[cells.votes()];
    this.moments = new long[cells.votes()];
    Arrays.fill(moments, Long.MIN_VALUE);
  }

  /** Notes a vote; of equally late ones the last counts. */
  void take(int voter, int statement, int value, long moment) {
    int cell = cell(voter, statement);
    if (moment >= moments[cell]) {
      moments[cell] = moment;
      values[cell] = (byte) value;
    }
  }

  private int cell(int voter, int statement) {
    int low = cells.begin(voter);
    int high = cells.end(voter) - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.statement(middle) < statement) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The table of the latest votes. */
  VoteTable table() {
    VoteTable.Builder builder = VoteTable.of(cells.voters(), cells.statements());
    for (int voter = 0; voter < cells.voters().size(); voter++) {
      for (int cell = cells.begin(voter); cell < cells.end(voter); cell++) {
        builder.put(voter, cells.statement(cell), values[cell]);
      }
    }
    return builder.build();
  }
}
