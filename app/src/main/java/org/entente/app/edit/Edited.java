package org.entente.app.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Column;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;

/** A draft after a change, before anybody stores it. */
final class Edited {
  private Edited() {}

  static Draft with(Draft draft, List<RowChange> changes) {
    Draft after = draft;
    for (RowChange change : changes) {
      after = with(after, change);
    }
    return after;
  }

  /** The key that a row has, if there is a row. */
  static Optional<String> key(String file, Map<String, String> row) {
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.join(
                "/",
                schema(file).keys().stream()
                    .map(column -> row.getOrDefault(column, "").strip())
                    .toList()));
  }

  private static Draft with(Draft draft, RowChange change) {
    TableSchema schema = schema(change.file());
    Table table =
        draft
            .findTable(change.file())
            .orElseGet(
                () ->
                    Table.empty(
                        change.file(), schema.columns().stream().map(Column::name).toList()));
    for (String column : change.after().keySet()) {
      table = table.withColumn(column);
    }
    return draft.withTable(table.withRows(rows(table, schema, change)));
  }

  private static List<Row> rows(Table table, TableSchema schema, RowChange change) {
    List<Row> rows = new ArrayList<>(table.rows().size() + 1);
    boolean isNew = change.before().isEmpty();
    for (Row row : table.rows()) {
      boolean meant = !isNew && schema.key(table, row).equals(change.key());
      if (!meant) {
        rows.add(row);
      } else if (!change.after().isEmpty()) {
        rows.add(new Row(row.line(), cells(table, table.named(row), change.after())));
      }
    }
    if (isNew) {
      int line = rows.isEmpty() ? 2 : rows.get(rows.size() - 1).line() + 1;
      rows.add(new Row(line, cells(table, Map.of(), change.after())));
    }
    return rows;
  }

  private static List<String> cells(
      Table table, Map<String, String> before, Map<String, String> after) {
    return table.columns().stream()
        .map(column -> after.getOrDefault(column, before.getOrDefault(column, "")))
        .toList();
  }

  private static TableSchema schema(String file) {
    return TableSchema.of(
        TableName.findByFile(file)
            .orElseThrow(
                () -> new IllegalArgumentException("a dossier has no table of rows " + file)));
  }
}
