package org.entente.dialogue.disclosure;

import java.util.List;
import org.entente.dialogue.StatementId;

/**
 * What is published of the votes on one statement.
 *
 * @param all of everybody who voted; no more than the groups give away together
 * @param groups those shown alone in order of label, then those shown only together
 */
public record DisclosedStatement(StatementId statement, Cell all, List<DisclosedGroup> groups) {
  public DisclosedStatement {
    groups = List.copyOf(groups);
  }

  /** How many agreed, of the groups that are shown; the figure to give where all is withheld. */
  public Cell.Agreement shown() {
    int agrees = 0;
    int votes = 0;
    for (DisclosedGroup group : groups) {
      Cell.Agreement one =
          group
              .cell()
              .fold(
                  full -> new Cell.Agreement(full.count().agrees(), full.count().votes()),
                  agreement -> agreement,
                  () -> new Cell.Agreement(0, 0));
      agrees += one.agrees();
      votes += one.votes();
    }
    return new Cell.Agreement(agrees, votes);
  }
}
