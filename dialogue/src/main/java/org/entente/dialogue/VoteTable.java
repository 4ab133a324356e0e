package org.entente.dialogue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Who voted what: voters × statements, mostly empty. Whoever has not seen a statement has no cell.
 *
 * <p>Shape: voters and statements stand in the order given; the cells of a voter are numbered from
 * {@link #begin} to {@link #end}, in order of statement. Cost: four bytes a vote; a million voters
 * are a million ids and no other objects.
 */
public final class VoteTable {
  private static final int MOST_STATEMENTS = 1 << 29;

  private final List<VoterId> voters;
  private final List<StatementId> statements;
  private final int[] begins;
  private final int[] cells;

  private VoteTable(List<VoterId> voters, List<StatementId> statements, int[] begins, int[] cells) {
    this.voters = voters;
    this.statements = statements;
    this.begins = begins;
    this.cells = cells;
  }

  /**
   * Begins a table of these voters and statements.
   *
   * @throws IllegalArgumentException if an id stands twice
   */
  public static Builder of(List<VoterId> voters, List<StatementId> statements) {
    return new Builder(List.copyOf(voters), List.copyOf(statements));
  }

  /** The voters, in order of rows. */
  public List<VoterId> voters() {
    return voters;
  }

  /** The statements, in order of columns. */
  public List<StatementId> statements() {
    return statements;
  }

  /** How many cells hold a vote, passes included. */
  public int votes() {
    return cells.length;
  }

  /** The number of a voter's first cell. */
  public int begin(int voter) {
    return begins[voter];
  }

  /** One more than the number of a voter's last cell. */
  public int end(int voter) {
    return begins[voter + 1];
  }

  /** In which column a cell stands. */
  public int statement(int cell) {
    return cells[cell] >> 2;
  }

  /** What a cell says: −1, 0 or 1. */
  public int value(int cell) {
    return (cells[cell] & 3) - 1;
  }

  /** What a voter said of a statement: −1, 0 or 1, if anything. */
  public OptionalInt find(int voter, int statement) {
    int low = begins[voter];
    int high = begins[voter + 1];
    int at = Arrays.binarySearch(cells, low, high, statement << 2);
    int cell = at >= 0 ? at : -at - 1;
    return cell < high && statement(cell) == statement
        ? OptionalInt.of(value(cell))
        : OptionalInt.empty();
  }

  /**
   * The same votes with voters and statements in other orders, or fewer of them.
   *
   * @param rows the present row of each voter of the new table
   * @param columns the present column of each statement of the new table
   */
  public VoteTable select(List<Integer> rows, List<Integer> columns) {
    int[] places = new int[statements.size()];
    Arrays.fill(places, -1);
    for (int column = 0; column < columns.size(); column++) {
      places[columns.get(column)] = column;
    }
    Builder builder =
        of(rows.stream().map(voters::get).toList(), columns.stream().map(statements::get).toList());
    for (int row = 0; row < rows.size(); row++) {
      for (int cell = begin(rows.get(row)); cell < end(rows.get(row)); cell++) {
        if (places[statement(cell)] >= 0) {
          builder.put(row, places[statement(cell)], value(cell));
        }
      }
    }
    return builder.build();
  }

  /** Gathers votes; the last vote of a voter on a statement counts. */
  public static final class Builder {
    private final List<VoterId> voters;
    private final List<StatementId> statements;
    private int[] rows = new int[64];
    private int[] packed = new int[64];
    private int size;

    private Builder(List<VoterId> voters, List<StatementId> statements) {
      this.voters = voters;
      this.statements = statements;
      if (statements.size() >= MOST_STATEMENTS) {
        throw new IllegalArgumentException(
            "a table must have fewer than " + MOST_STATEMENTS + " statements");
      }
      rejectTwins(voters);
      rejectTwins(statements);
    }

    private static void rejectTwins(List<?> ids) {
      Map<Object, Integer> seen = new HashMap<>(ids.size() * 2);
      for (Object id : ids) {
        if (seen.put(id, 1) != null) {
          throw new IllegalArgumentException("every id must stand once, was twice: " + id);
        }
      }
    }

    /**
     * Notes a vote.
     *
     * @param value −1, 0 or 1
     * @throws IllegalArgumentException if the value is none of these
     * @throws IndexOutOfBoundsException if there is no such voter or statement
     */
    public Builder put(int voter, int statement, int value) {
      if (value < -1 || value > 1) {
        throw new IllegalArgumentException("vote must be -1, 0 or 1, was " + value);
      }
      Objects.checkIndex(voter, voters.size());
      Objects.checkIndex(statement, statements.size());
      if (size == rows.length) {
        int larger = Math.addExact(size, Math.max(size >> 1, 64));
        rows = Arrays.copyOf(rows, larger);
        packed = Arrays.copyOf(packed, larger);
      }
      rows[size] = voter;
      packed[size] = statement << 2 | (value + 1);
      size++;
      return this;
    }

    /** The table of the votes noted. Cost: O(votes · log of the votes of a voter). */
    public VoteTable build() {
      int[] begins = new int[voters.size() + 1];
      for (int at = 0; at < size; at++) {
        begins[rows[at] + 1]++;
      }
      for (int voter = 0; voter < voters.size(); voter++) {
        begins[voter + 1] += begins[voter];
      }
      int[] next = Arrays.copyOf(begins, voters.size());
      int[] sorted = new int[size];
      for (int at = 0; at < size; at++) {
        sorted[next[rows[at]]++] = packed[at];
      }
      return new VoteTable(voters, statements, begins, inOrder(begins, sorted));
    }

    /** Each voter's cells in order of statement, the last of each statement alone. */
    private static int[] inOrder(int[] begins, int[] cells) {
      int kept = 0;
      int begin = begins[0];
      for (int voter = 0; voter + 1 < begins.length; voter++) {
        int end = begins[voter + 1];
        int from = kept;
        sortStably(cells, begin, end);
        for (int at = begin; at < end; at++) {
          if (at + 1 == end || cells[at] >> 2 != cells[at + 1] >> 2) {
            cells[kept++] = cells[at];
          }
        }
        begins[voter] = from;
        begin = end;
      }
      begins[begins.length - 1] = kept;
      return kept == cells.length ? cells : Arrays.copyOf(cells, kept);
    }

    private static void sortStably(int[] cells, int begin, int end) {
      if (isInOrder(cells, begin, end)) {
        return;
      }
      long[] keyed = new long[end - begin];
      for (int at = begin; at < end; at++) {
        keyed[at - begin] =
            (long) (cells[at] >> 2) << 34 | (long) (at - begin) << 2 | (cells[at] & 3);
      }
      Arrays.sort(keyed);
      for (int at = begin; at < end; at++) {
        long key = keyed[at - begin];
        cells[at] = (int) (key >> 34) << 2 | (int) (key & 3);
      }
    }

    private static boolean isInOrder(int[] cells, int begin, int end) {
      for (int at = begin + 1; at < end; at++) {
        if (cells[at - 1] >> 2 > cells[at] >> 2) {
          return false;
        }
      }
      return true;
    }
  }
}
