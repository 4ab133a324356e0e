package org.entente.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of rows, as written.
 *
 * @param file path inside the dossier, {@code /} between folders
 * @param columns names in order; they differ from one another
 */
public record Table(String file, Dialect dialect, List<String> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of "
                + file
                + " must have "
                + columns.size()
                + " cells, had "
                + row.cells().size()
                + " at line "
                + row.line());
      }
    }
  }

  /** A table without rows, in our dialect. */
  public static Table empty(String file, List<String> columns) {
    return new Table(file, Dialect.OURS, columns, List.of());
  }

  /** What stands in a column of a row, trimmed; empty if the table lacks the column. */
  public String cell(Row row, String column) {
    int place = columns.indexOf(column);
    return place < 0 ? "" : row.cells().get(place).strip();
  }

  /** A row by the names of its columns, in their order. */
  public Map<String, String> named(Row row) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int place = 0; place < columns.size(); place++) {
      named.put(columns.get(place), row.cells().get(place));
    }
    return named;
  }

  /** The same table with other rows. */
  public Table withRows(List<Row> others) {
    return new Table(file, dialect, columns, others);
  }

  /** The same table with one more column, empty in every row; itself if it has the column. */
  public Table withColumn(String column) {
    if (columns.contains(column)) {
      return this;
    }
    List<String> more = new ArrayList<>(columns);
    more.add(column);
    List<Row> wider = new ArrayList<>();
    for (Row row : rows) {
      List<String> cells = new ArrayList<>(row.cells());
      cells.add("");
      wider.add(new Row(row.line(), cells));
    }
    return new Table(file, dialect, more, wider);
  }
}
