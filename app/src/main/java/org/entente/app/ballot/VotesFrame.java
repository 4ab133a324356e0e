package org.entente.app.ballot;

import java.util.List;
import org.entente.dialogue.StatementId;

/**
 * Round what votes are shown.
 *
 * @param groupBy the one grouping whose labels voters bear
 * @param statements all, in their order
 */
public record VotesFrame(String groupBy, List<StatementId> statements, boolean closed) {
  public VotesFrame {
    statements = List.copyOf(statements);
  }
}
