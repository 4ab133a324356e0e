package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Vote;

/**
 * Votes under the columns of a Polis export ({@code timestamp, datetime, comment-id, voter-id,
 * vote}), seen under ours. A voter may stand there several times with one statement; the last
 * counts.
 */
final class PolisColumns {
  /** What names a row of such a table. */
  static final List<String> KEYS = List.of("voter-id", "comment-id", "timestamp");

  private PolisColumns() {}

  /** Whether a table of votes has these columns. */
  static boolean areIn(List<String> columns) {
    return columns.contains("voter-id")
        && columns.contains("comment-id")
        && !columns.contains("voter");
  }

  /** The same votes under our columns; other columns are left out. */
  static Table ours(Table table) {
    Map<String, Row> last = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      String voter = table.cell(row, "voter-id");
      String statement = table.cell(row, "comment-id");
      String vote = table.cell(row, "vote");
      String word = Vote.find(vote).map(Vote::code).orElse(vote);
      last.put(voter + "/" + statement, new Row(row.line(), List.of(voter, statement, word)));
    }
    return new Table(
        table.file(),
        table.dialect(),
        List.of("voter", "statement", "vote"),
        new ArrayList<>(last.values()));
  }
}
