package org.entente.dialogue.opinion;

import java.util.Arrays;
import org.entente.dialogue.VoteTable;

/**
 * A table's votes in an order that depends on nothing but the votes, so that whoever shuffles rows
 * or columns gets the same sums to the last bit, the same draws and the same groups.
 *
 * <p>Voters are ordered by what they voted on which statements, statements by who voted what on
 * them: each gets a number from the numbers of the others (Weisfeiler & Leman 1968, colour
 * refinement); voters and statements that even so are alike are ordered by id.
 */
final class CanonicalVotes {
  private final SparseVotes votes;
  private final int[] rows;
  private final int[] columns;

  /**
   * Takes arrays as they are.
   *
   * @param votes in canonical order
   * @param rows the table's row of each voter here
   * @param columns the table's column of each statement here
   */
  CanonicalVotes(SparseVotes votes, int[] rows, int[] columns) {
    this.votes = votes;
    this.rows = rows;
    this.columns = columns;
  }

  SparseVotes votes() {
    return votes;
  }

  int[] rows() {
    return rows;
  }

  int[] columns() {
    return columns;
  }

  private static final int REFINEMENTS = 2;

  /** Cost: some passes over the votes, and sorting. */
  static CanonicalVotes of(VoteTable table) {
    long[] voters = new long[table.voters().size()];
    long[] statements = new long[table.statements().size()];
    for (int voter = 0; voter < voters.length; voter++) {
      voters[voter] = mixed(table.end(voter) - table.begin(voter));
    }
    for (int refinement = 0; refinement < REFINEMENTS; refinement++) {
      describeStatements(table, voters, statements);
      describeVoters(table, voters, statements);
    }
    int[] rows =
        KeyOrder.of(
            voters, (one, other) -> table.voters().get(one).compareTo(table.voters().get(other)));
    int[] columns =
        KeyOrder.of(
            statements,
            (one, other) -> table.statements().get(one).compareTo(table.statements().get(other)));
    return new CanonicalVotes(arranged(table, rows, columns), rows, columns);
  }

  private static void describeStatements(VoteTable table, long[] voters, long[] statements) {
    Arrays.fill(statements, 0);
    for (int voter = 0; voter < voters.length; voter++) {
      long own = voters[voter];
      for (int cell = table.begin(voter); cell < table.end(voter); cell++) {
        statements[table.statement(cell)] += mixed(own + table.value(cell));
      }
    }
  }

  private static void describeVoters(VoteTable table, long[] voters, long[] statements) {
    for (int voter = 0; voter < voters.length; voter++) {
      long sum = 0;
      for (int cell = table.begin(voter); cell < table.end(voter); cell++) {
        sum += mixed(statements[table.statement(cell)] + table.value(cell));
      }
      voters[voter] = sum;
    }
  }

  /** Scatters bits. Source: Steele, Lea & Flood 2014, OOPSLA, fig. 17. */
  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
    return twice ^ (twice >>> 31);
  }

  private static SparseVotes arranged(VoteTable table, int[] rows, int[] columns) {
    int[] places = new int[columns.length];
    for (int place = 0; place < columns.length; place++) {
      places[columns[place]] = place;
    }
    int[] begins = new int[rows.length + 1];
    int[] cells = new int[table.votes()];
    int size = 0;
    for (int place = 0; place < rows.length; place++) {
      int row = rows[place];
      for (int cell = table.begin(row); cell < table.end(row); cell++) {
        cells[size++] = places[table.statement(cell)] << 2 | (table.value(cell) + 1);
      }
      Arrays.sort(cells, begins[place], size);
      begins[place + 1] = size;
    }
    return SparseVotes.of(begins, cells, columns.length);
  }
}
