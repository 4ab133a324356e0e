package org.entente.dialogue.disclosure;

import java.util.List;

/**
 * A table that may be published: statements × groups of one declared column.
 *
 * @param statements in the order of the vote table
 */
public record DisclosedTable(String column, List<DisclosedStatement> statements) {
  public DisclosedTable {
    statements = List.copyOf(statements);
  }
}
