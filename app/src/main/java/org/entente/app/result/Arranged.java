package org.entente.app.result;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.app.ballot.VotesShown;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;

/** Votes put in the one order in which they are compared and studied. */
final class Arranged {
  private Arranged() {}

  /** The statements as they stand in the dossier. */
  static List<StatementId> statements(Consultation consultation) {
    return consultation.statements().stream().map(Statement::id).toList();
  }

  /**
   * Voters in order of id, and their votes on these statements, whatever else the store still has.
   */
  static VotesShown of(VotesShown shown, List<StatementId> statements) {
    List<Voter> voters = shown.voters().stream().sorted(Comparator.comparing(Voter::id)).toList();
    if (voters.equals(shown.voters()) && statements.equals(shown.votes().statements())) {
      return shown;
    }
    Map<StatementId, Integer> columns = new HashMap<>();
    statements.forEach(statement -> columns.put(statement, columns.size()));
    VoteTable votes = shown.votes();
    List<Integer> rows =
        IntStream.range(0, voters.size())
            .boxed()
            .sorted(Comparator.comparing(row -> votes.voters().get(row)))
            .toList();
    VoteTable.Builder table = VoteTable.of(voters.stream().map(Voter::id).toList(), statements);
    for (int row = 0; row < rows.size(); row++) {
      for (int cell = votes.begin(rows.get(row)); cell < votes.end(rows.get(row)); cell++) {
        Integer column = columns.get(votes.statements().get(votes.statement(cell)));
        if (column != null) {
          table.put(row, column, votes.value(cell));
        }
      }
    }
    return new VotesShown(voters, table.build(), shown.closed());
  }
}
