package org.entente.dialogue.movement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;

/**
 * One round of consultation as far as it can be compared with another.
 *
 * @param grouping of its voters, by the column that both rounds declare
 * @param statements those of the votes, with the versions that were asked
 */
public record AskedRound(VoteTable votes, Grouping grouping, List<Statement> statements) {
  public AskedRound {
    statements = List.copyOf(statements);
    if (grouping.voters() != votes.voters().size()) {
      throw new IllegalArgumentException(
          "grouping must be of " + votes.voters().size() + " voters, was of " + grouping.voters());
    }
    Set<StatementId> known = new HashSet<>();
    statements.forEach(statement -> known.add(statement.id()));
    for (StatementId id : votes.statements()) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException("statements must hold every one voted on, not " + id);
      }
    }
  }

  /** In which column of the votes each statement stands. */
  Map<StatementId, Integer> columns() {
    Map<StatementId, Integer> columns = new HashMap<>();
    for (int column = 0; column < votes.statements().size(); column++) {
      columns.put(votes.statements().get(column), column);
    }
    return columns;
  }
}
