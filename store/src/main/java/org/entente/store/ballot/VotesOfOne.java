package org.entente.store.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.store.sql.Transaction;

/** The votes of one voter: in which columns, and what. */
record VotesOfOne(VoterId voter, List<Integer> columns, List<Integer> votes) {
  static VotesOfOne of(ResultSet row) throws SQLException {
    return new VotesOfOne(
        new VoterId(row.getString("voter")),
        Transaction.numbers(row, "columns"),
        Transaction.numbers(row, "votes"));
  }

  static VoteTable table(List<VotesOfOne> rows, List<StatementId> statements) {
    VoteTable.Builder votes =
        VoteTable.of(rows.stream().map(VotesOfOne::voter).toList(), statements);
    for (int voter = 0; voter < rows.size(); voter++) {
      VotesOfOne row = rows.get(voter);
      for (int at = 0; at < row.columns().size(); at++) {
        votes.put(voter, row.columns().get(at), row.votes().get(at));
      }
    }
    return votes.build();
  }
}
