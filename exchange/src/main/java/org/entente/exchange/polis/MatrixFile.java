package org.entente.exchange.polis;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.dialogue.VoteTable;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * The matrix of votes, {@code participants-votes.csv}: one row a voter, with its group, and one
 * column a statement, named by number.
 */
final class MatrixFile {
  private static final Set<String> KNOWN =
      Set.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree");

  private static final int LAST_GROUP = 99;

  private final Part part;
  private final ConversationLimits limits;

  MatrixFile(Part part, ConversationLimits limits) {
    this.part = part;
    this.limits = limits;
  }

  /**
   * What stands in a matrix.
   *
   * @param members voters and their groups
   * @param statements the numbers of its columns, ascending
   */
  record Survey(Members members, Numbers statements) {}

  /**
   * Checks every cell and says what stands there.
   *
   * @param known the numbers of the statements, ascending; empty if they are not known
   */
  Optional<Survey> survey(Optional<int[]> known, Findings findings) throws IOException {
    Optional<PolisTable> opened = PolisTable.open(part, limits, findings);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (PolisTable table = opened.get()) {
      int participant = table.require("participant");
      int group = table.find("group-id");
      int[] statements = statements(table);
      checkHeader(table, statements, known, findings);
      if (participant == PolisTable.NONE) {
        return Optional.empty();
      }
      Members members = new Members();
      int votes = 0;
      while (table.next()) {
        int number = table.id(participant);
        members.add(number, table.line(), group(table, group));
        votes += votes(table, statements);
        if (members.size() > limits.voters() || votes > limits.votes()) {
          table.tooMany(members.size() > limits.voters() ? limits.voters() : limits.votes());
          return Optional.empty();
        }
      }
      members.noteTwins(part.name(), findings);
      Numbers numbers = new Numbers();
      Arrays.stream(statements).filter(number -> number >= 0).forEach(numbers::add);
      return Optional.of(new Survey(members, numbers));
    }
  }

  /** The number of each column's statement; {@link PolisTable#NONE} for other columns. */
  private static int[] statements(PolisTable table) {
    return table.columns().stream().mapToInt(MatrixFile::statement).toArray();
  }

  private static int statement(String column) {
    return column.matches("0|[1-9]\\d{0,8}") ? Integer.parseInt(column) : PolisTable.NONE;
  }

  private void checkHeader(
      PolisTable table, int[] statements, Optional<int[]> known, Findings findings) {
    for (int column = 0; column < statements.length; column++) {
      String name = table.columns().get(column);
      Place place = new Place(part.name(), 1, name);
      if (statements[column] == PolisTable.NONE) {
        if (!KNOWN.contains(name)) {
          findings.add(FileProblem.COLUMN_LEFT_OUT, place, name);
        }
      } else if (known.isPresent() && Arrays.binarySearch(known.get(), statements[column]) < 0) {
        findings.add(FileProblem.STATEMENT_UNKNOWN, place, name);
      }
    }
  }

  private static int group(PolisTable table, int column) {
    if (column == PolisTable.NONE || table.cells().isEmpty(column)) {
      return PolisTable.NONE;
    }
    long number = table.cells().number(column);
    if (number < 0 || number > LAST_GROUP) {
      table.wrong(FileProblem.NUMBER_WRONG, column, "0", String.valueOf(LAST_GROUP));
      return PolisTable.NONE;
    }
    return (int) number;
  }

  /** How many votes a row holds; what is no vote is noted. */
  private static int votes(PolisTable table, int[] statements) {
    int votes = 0;
    for (int column = 0; column < statements.length; column++) {
      if (statements[column] != PolisTable.NONE && !table.cells().isEmpty(column)) {
        table.vote(column);
        votes++;
      }
    }
    return votes;
  }

  /** The votes of a matrix without problems. */
  VoteTable table(Rows rows) throws IOException {
    VoteTable.Builder builder = rows.table();
    read(
        new Findings(),
        (table, voter, statements) -> {
          int row = rows.voter(voter);
          for (int column = 0; column < statements.length; column++) {
            if (statements[column] != PolisTable.NONE && !table.cells().isEmpty(column)) {
              builder.put(row, rows.statement(statements[column]), table.vote(column));
            }
          }
        });
    return builder.build();
  }

  /** Notes where a matrix without problems says something else than these votes. */
  void compare(VoteTable votes, Rows rows, Findings findings) throws IOException {
    read(
        findings,
        (table, voter, statements) -> {
          int row = rows.voter(voter);
          for (int column = 0; column < statements.length; column++) {
            if (statements[column] != PolisTable.NONE) {
              compare(table, column, votes.find(row, rows.statement(statements[column])), voter);
            }
          }
        });
  }

  private static void compare(PolisTable table, int column, OptionalInt logged, int voter) {
    boolean same =
        logged.isPresent()
            ? table.cells().number(column) == logged.getAsInt()
            : table.cells().isEmpty(column);
    if (!same) {
      String said = logged.isPresent() ? String.valueOf(logged.getAsInt()) : "";
      table.wrong(FileProblem.VOTES_DIFFER, column, said, String.valueOf(voter));
    }
  }

  /** Takes rows in. */
  @FunctionalInterface
  private interface Taker {
    void take(PolisTable table, int voter, int[] statements);
  }

  private void read(Findings findings, Taker taker) throws IOException {
    Optional<PolisTable> opened = PolisTable.open(part, limits, findings);
    if (opened.isPresent()) {
      try (PolisTable table = opened.get()) {
        int participant = table.find("participant");
        int[] statements = statements(table);
        while (table.next()) {
          taker.take(table, table.id(participant), statements);
        }
      }
    }
  }
}
