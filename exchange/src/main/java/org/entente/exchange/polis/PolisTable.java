package org.entente.exchange.polis;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.CsvFile;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** One of the tables, read row by row: its columns by name, its cells as what they should be. */
final class PolisTable implements Closeable {
  /** The column that is not there. */
  static final int NONE = -1;

  /** What stands for a vote that is none. */
  static final int UNREADABLE = 2;

  /** Columns beside those of statements. */
  private static final int OTHER_COLUMNS = 300;

  private final String file;
  private final CellReader reader;
  private final List<String> columns;
  private final Findings findings;

  private PolisTable(String file, CellReader reader, List<String> columns, Findings findings) {
    this.file = file;
    this.reader = reader;
    this.columns = columns;
    this.findings = findings;
  }

  /** Begins to read; empty if there is no sound header, and then findings say so. */
  static Optional<PolisTable> open(Part part, ConversationLimits limits, Findings findings)
      throws IOException {
    CellReader reader = reader(part, limits, findings);
    Optional<List<String>> columns = header(part.name(), reader, findings);
    if (columns.isEmpty()) {
      reader.close();
      return Optional.empty();
    }
    return Optional.of(new PolisTable(part.name(), reader, columns.get(), findings));
  }

  /** Begins to read rows without a header. */
  static CellReader reader(Part part, ConversationLimits limits, Findings findings)
      throws IOException {
    return CellReader.of(
        part.name(),
        Unpacked.open(part, limits),
        limits.statements() + OTHER_COLUMNS,
        limits.cellCharacters(),
        findings);
  }

  private static Optional<List<String>> header(String file, CellReader reader, Findings findings)
      throws IOException {
    if (!reader.next()) {
      findings.add(FileProblem.HEADER_MISSING, Place.ofFile(file), "");
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    for (int cell = 0; cell < reader.cells().size(); cell++) {
      columns.add(reader.cells().text(cell));
    }
    return CsvFile.checkHeader(file, columns, reader.cells().line(), findings)
        ? Optional.of(columns)
        : Optional.empty();
  }

  /** The columns' names, in order. */
  List<String> columns() {
    return columns;
  }

  /** Where a column of one of these names stands; {@link #NONE} if nowhere. */
  int find(String... names) {
    return Arrays.stream(names)
        .mapToInt(columns::indexOf)
        .filter(column -> column >= 0)
        .findFirst()
        .orElse(NONE);
  }

  /** The same; a finding says so if it stands nowhere. */
  int require(String... names) {
    int column = find(names);
    if (column == NONE) {
      findings.add(
          FileProblem.FIELD_WRONG, new Place(file, 1, names[0]), "", String.join(" / ", names));
    }
    return column;
  }

  /** Reads on to the next row that has as many cells as there are columns. */
  boolean next() throws IOException {
    while (reader.next()) {
      if (isWhole(reader.cells())) {
        return true;
      }
      findings.add(
          FileProblem.ROW_RAGGED,
          Place.ofLine(file, line()),
          "",
          String.valueOf(reader.cells().size()),
          String.valueOf(columns.size()));
    }
    return false;
  }

  private boolean isWhole(Cells cells) {
    for (int more = columns.size(); more < cells.size(); more++) {
      if (!cells.isEmpty(more)) {
        return false;
      }
    }
    return cells.size() >= columns.size();
  }

  /** The row read last. */
  Cells cells() {
    return reader.cells();
  }

  /** Where the row begins. */
  int line() {
    return reader.cells().line();
  }

  /** The number of a voter or a statement; {@link #NONE} if it is wrong, and then noted. */
  int id(int column) {
    long number = cells().number(column);
    if (number >= 0 && number <= Integer.MAX_VALUE) {
      return (int) number;
    }
    wrong(FileProblem.NUMBER_WRONG, column, "0", String.valueOf(Integer.MAX_VALUE));
    return NONE;
  }

  /** The vote in a cell, or {@link #UNREADABLE} if it is wrong, and then noted. */
  int vote(int column) {
    long number = cells().number(column);
    if (number >= -1 && number <= 1) {
      return (int) number;
    }
    wrong(FileProblem.VOTE_WRONG, column);
    return UNREADABLE;
  }

  /** The moment in a cell, in milliseconds; 0 if nobody said, or if it is wrong and so noted. */
  long moment(int column) {
    if (column == NONE || cells().isEmpty(column)) {
      return 0;
    }
    long number = cells().number(column);
    if (number < 0) {
      wrong(FileProblem.NUMBER_WRONG, column, "0", "999999999999999999");
    }
    return Math.max(0, number);
  }

  /** The yes or no in a cell; no if the column or the cell is not there. */
  boolean yes(int column) {
    String text = column == NONE ? "" : cells().text(column);
    if (!text.isEmpty() && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
      wrong(FileProblem.FIELD_WRONG, column, "true, false");
    }
    return text.equalsIgnoreCase("true");
  }

  /** Notes that a cell of the present row is wrong. */
  void wrong(FileProblem problem, int column, String... arguments) {
    findings.add(
        problem, new Place(file, line(), columns.get(column)), cells().text(column), arguments);
  }

  /** Notes that there are too many rows. */
  void tooMany(int most) {
    findings.add(FileProblem.TOO_MANY_ROWS, Place.ofLine(file, line()), "", String.valueOf(most));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
