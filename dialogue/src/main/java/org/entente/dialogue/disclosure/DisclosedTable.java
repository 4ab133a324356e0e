package org.entente.dialogue.disclosure;

import java.util.List;
import java.util.Optional;
import org.entente.dialogue.StatementId;

/**
 * A table that may be published: statements × groups of one declared column.
 *
 * @param statements in the order of the vote table
 */
public record DisclosedTable(String column, List<DisclosedStatement> statements) {
  public DisclosedTable {
    statements = List.copyOf(statements);
  }

  /** What is published of a statement, if it is in the table. */
  public Optional<DisclosedStatement> find(StatementId statement) {
    return statements.stream().filter(one -> one.statement().equals(statement)).findFirst();
  }
}
