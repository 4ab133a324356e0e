package org.entente.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.dossier.Dialect;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.exchange.SheetReader.SheetCell;
import org.entente.exchange.SheetReader.SheetRow;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** Makes a table of the rows of a sheet; findings say what hinders. */
final class SheetTable {
  private final String file;
  private final Limits limits;
  private final CellRoom room;
  private final Findings findings;
  private final List<String> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean sound = true;

  SheetTable(String file, Limits limits, CellRoom room, Findings findings) {
    this.file = file;
    this.limits = limits;
    this.room = room;
    this.findings = findings;
  }

  /** Takes the next row in; the first is the header. */
  void take(SheetRow row) {
    if (!sound) {
      return;
    }
    noteFormulas(row);
    if (columns.isEmpty()) {
      header(row);
    } else {
      body(row);
    }
  }

  private void noteFormulas(SheetRow row) {
    for (SheetCell cell : row.cells()) {
      if (!cell.formula().isEmpty()) {
        String column = cell.place() < columns.size() ? columns.get(cell.place()) : "";
        findings.add(FileProblem.FORMULA, new Place(file, row.line(), column), cell.formula());
      }
    }
  }

  private void header(SheetRow row) {
    int width = row.cells().stream().mapToInt(cell -> cell.place() + 1).max().orElse(0);
    if (width > limits.columns()) {
      findings.add(
          FileProblem.TOO_MANY_COLUMNS,
          Place.ofLine(file, row.line()),
          "",
          String.valueOf(limits.columns()));
      sound = false;
      return;
    }
    cells(row, width).stream().map(String::strip).forEach(columns::add);
    sound = CsvFile.checkHeader(file, columns, row.line(), findings);
  }

  private void body(SheetRow row) {
    Optional<SheetCell> beyond =
        row.cells().stream().filter(cell -> cell.place() >= columns.size()).findFirst();
    if (beyond.isPresent()) {
      findings.add(
          FileProblem.ROW_RAGGED,
          Place.ofLine(file, row.line()),
          beyond.get().text(),
          String.valueOf(beyond.get().place() + 1),
          String.valueOf(columns.size()));
      return;
    }
    List<String> cells = cells(row, columns.size());
    if (room.take(cells)) {
      rows.add(new Row(row.line(), cells));
    } else {
      CsvFile.tooManyCells(file, room, findings);
      sound = false;
    }
  }

  private static List<String> cells(SheetRow row, int width) {
    String[] cells = new String[width];
    Arrays.fill(cells, "");
    row.cells().forEach(cell -> cells[cell.place()] = cell.text());
    return List.of(cells);
  }

  /** The table, if it has a header and found room. */
  Optional<Table> build() {
    if (sound && columns.isEmpty()) {
      findings.add(FileProblem.HEADER_MISSING, Place.ofFile(file), "");
      sound = false;
    }
    return sound ? Optional.of(new Table(file, Dialect.OURS, columns, rows)) : Optional.empty();
  }
}
