package org.entente.exchange.polis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/** Where voters and statements stand in the table of votes: in ascending order of number. */
final class Rows {
  private final int[] voters;
  private final int[] statements;

  Rows(Numbers voters, Numbers statements) {
    this.voters = voters.ascending();
    this.statements = statements.ascending();
  }

  /** How many voters. */
  int voters() {
    return voters.length;
  }

  /** The number of the voter in a row. */
  int number(int row) {
    return voters[row];
  }

  /** The row of the voter of a number. */
  int voter(int number) {
    return Arrays.binarySearch(voters, number);
  }

  /** The column of the statement of a number. */
  int statement(int number) {
    return Arrays.binarySearch(statements, number);
  }

  /** An empty table of them. */
  VoteTable.Builder table() {
    return VoteTable.of(
        IntStream.of(voters).mapToObj(Rows::voterId).toList(),
        IntStream.of(statements).mapToObj(Rows::statementId).toList());
  }

  /** The id of the voter of a number. */
  static VoterId voterId(int number) {
    return new VoterId(String.valueOf(number));
  }

  /** The id of the statement of a number. */
  static StatementId statementId(int number) {
    return new StatementId(String.valueOf(number));
  }
}
