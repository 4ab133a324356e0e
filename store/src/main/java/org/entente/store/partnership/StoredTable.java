package org.entente.store.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;

/**
 * A table as it is kept.
 *
 * @param rows by place
 */
record StoredTable(UUID key, String file, Head head, List<StoredRow> rows) {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  StoredTable {
    rows = List.copyOf(rows);
  }

  /** A table that nobody has written yet. */
  static StoredTable fresh(String file, Head head) {
    return new StoredTable(UUID.randomUUID(), file, head, List.of());
  }

  boolean isConfidential() {
    return TableName.findConfidentialActor(file).isPresent();
  }

  StoredTable withHead(Head other) {
    return new StoredTable(key, file, other, rows);
  }

  StoredTable withRows(List<StoredRow> others) {
    return new StoredTable(key, file, head, others);
  }

  /** Its content; rows begin at the lines on which they would stand if it were written now. */
  Table table() {
    List<Row> written = new ArrayList<>(rows.size());
    int line = 1 + lines(head.columns());
    for (StoredRow row : rows) {
      List<String> cells = row.under(head.columns());
      written.add(new Row(line, cells));
      line += lines(cells);
    }
    return new Table(file, head.dialect(), head.columns(), written);
  }

  private static int lines(List<String> cells) {
    int lines = 1;
    for (String cell : cells) {
      lines += (int) LINE_END.matcher(cell).results().count();
    }
    return lines;
  }
}
