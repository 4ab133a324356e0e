package org.entente.dialogue.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * Takes votes as they come. It changes, and may be used by several threads at once: each call sees
 * the votes of all calls before.
 *
 * <p>Shape: voters stand in the order in which they first voted, statements in the order asked.
 * Cost: a vote costs O(votes of its voter), a count O(1); a table copies everything.
 */
public final class LiveVotes {
  private final Map<VoterId, Integer> rows = new HashMap<>();
  private final Map<StatementId, Integer> columns = new HashMap<>();
  private final List<VoterId> voters = new ArrayList<>();
  private final List<StatementId> statements = new ArrayList<>();
  private final List<Row> votes = new ArrayList<>();
  private final List<int[]> counts = new ArrayList<>();

  /** Asks statements; more can follow. */
  public LiveVotes(List<StatementId> statements) {
    statements.forEach(this::ask);
  }

  /**
   * Asks one more statement.
   *
   * @throws IllegalArgumentException if it is asked already
   */
  public synchronized void ask(StatementId statement) {
    if (columns.putIfAbsent(statement, statements.size()) != null) {
      throw new IllegalArgumentException("every statement must be asked once, twice: " + statement);
    }
    statements.add(statement);
    counts.add(new int[3]);
  }

  /**
   * Takes a vote; it replaces what the voter said of the statement before.
   *
   * @throws IllegalArgumentException if the statement is not asked
   */
  public synchronized void put(VoterId voter, StatementId statement, Vote vote) {
    int column = column(statement);
    Integer row = rows.putIfAbsent(voter, voters.size());
    if (row == null) {
      voters.add(voter);
      votes.add(new Row());
    }
    int[] count = counts.get(column);
    int former = votes.get(row == null ? voters.size() - 1 : row).put(column, vote.value() + 1);
    count[vote.value() + 1]++;
    if (former >= 0) {
      count[former]--;
    }
  }

  private int column(StatementId statement) {
    Integer column = columns.get(statement);
    if (column == null) {
      throw new IllegalArgumentException("statement must be asked, was not: " + statement);
    }
    return column;
  }

  /**
   * What has been said of a statement so far.
   *
   * @throws IllegalArgumentException if it is not asked
   */
  public synchronized Count count(StatementId statement) {
    int[] count = counts.get(column(statement));
    return new Count(count[2], count[0], count[1]);
  }

  /** All votes so far. Votes that come later do not change it. */
  public synchronized VoteTable table() {
    VoteTable.Builder table = VoteTable.of(voters, statements);
    for (int row = 0; row < votes.size(); row++) {
      votes.get(row).addTo(table, row);
    }
    return table.build();
  }

  /**
   * The votes so far of some voters, in their order; who has given none has an empty row.
   *
   * @throws IllegalArgumentException if a voter stands twice
   */
  public synchronized VoteTable table(List<VoterId> some) {
    VoteTable.Builder table = VoteTable.of(some, statements);
    for (int at = 0; at < some.size(); at++) {
      Integer row = rows.get(some.get(at));
      if (row != null) {
        votes.get(row).addTo(table, at);
      }
    }
    return table.build();
  }

  /** The votes of one voter. */
  private static final class Row {
    private int[] cells = new int[8];
    private int size;

    /** Notes a vote from 0 to 2; what stood there before, or −1. */
    int put(int column, int value) {
      for (int at = 0; at < size; at++) {
        if (cells[at] >> 2 == column) {
          int former = cells[at] & 3;
          cells[at] = column << 2 | value;
          return former;
        }
      }
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, 2 * size);
      }
      cells[size++] = column << 2 | value;
      return -1;
    }

    void addTo(VoteTable.Builder table, int row) {
      for (int at = 0; at < size; at++) {
        table.put(row, cells[at] >> 2, (cells[at] & 3) - 1);
      }
    }
  }
}
