package org.entente.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/**
 * A table as comma-separated values: with or without byte order mark, {@code ,} or {@code ;}, line
 * breaks inside quotes, any line ending. What was read is written back in the same dialect.
 */
public final class CsvFile {
  private final String file;
  private final Limits limits;
  private final CellRoom room;
  private final Findings findings;

  private CsvFile(String file, Limits limits, CellRoom room, Findings findings) {
    this.file = file;
    this.limits = limits;
    this.room = room;
    this.findings = findings;
  }

  /** The table in a file; empty if there is none, and then a finding says why. */
  public static Optional<Table> read(
      String file, Content content, Limits limits, Findings findings) {
    return read(file, content, limits, new CellRoom(limits), findings);
  }

  /** The same; the table must find room among those read before. */
  static Optional<Table> read(
      String file, Content content, Limits limits, CellRoom room, Findings findings) {
    if (content.size() > limits.fileBytes()) {
      findings.add(
          FileProblem.TOO_LARGE, Place.ofFile(file), "", String.valueOf(limits.fileBytes()));
      return Optional.empty();
    }
    return new CsvFile(file, limits, room, findings)
        .read(Utf8.decode(file, content.toBytes(), findings));
  }

  private Optional<Table> read(String decoded) {
    boolean mark = !decoded.isEmpty() && decoded.charAt(0) == Utf8.MARK;
    String text = mark ? decoded.substring(1) : decoded;
    CsvShape shape = CsvShape.of(text, mark);
    if (shape.unmatched().isPresent()) {
      findings.add(
          FileProblem.QUOTES_UNMATCHED, Place.ofLine(file, shape.unmatched().getAsInt()), "");
      return Optional.empty();
    }
    Dialect dialect = shape.dialect();
    CsvRecordHandler handler =
        CsvRecordHandler.builder()
            .maxFields(limits.columns() + 1)
            .maxFieldSize(limits.fileBytes())
            .maxRecordSize(limits.fileBytes())
            .build();
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(Math.max(16, limits.fileBytes()));
    try (CsvReader<CsvRecord> records = builder.build(handler, text)) {
      return table(records.iterator(), dialect);
    } catch (CsvParseException unparsable) {
      return unparsable(unparsable);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory must be readable", impossible);
    }
  }

  private Optional<Table> unparsable(CsvParseException problem) {
    String message = String.valueOf(problem.getMessage());
    Matcher line = Pattern.compile("line (\\d+)").matcher(message);
    Place place =
        line.find() ? Place.ofLine(file, Integer.parseInt(line.group(1))) : Place.ofFile(file);
    boolean columns = message.contains("fields");
    findings.add(
        columns ? FileProblem.TOO_MANY_COLUMNS : FileProblem.QUOTES_UNMATCHED,
        place,
        "",
        String.valueOf(limits.columns()));
    return Optional.empty();
  }

  private Optional<Table> table(Iterator<CsvRecord> records, Dialect dialect) {
    if (!records.hasNext()) {
      findings.add(FileProblem.HEADER_MISSING, Place.ofFile(file), "");
      return Optional.empty();
    }
    CsvRecord header = records.next();
    List<String> columns =
        header.getFields().stream().map(cell -> FormulaGuard.unguard(cell.strip())).toList();
    boolean named = checkHeader(file, columns, (int) header.getStartingLineNumber(), findings);
    List<Row> rows = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord next = records.next();
      List<String> cells = next.getFields().stream().map(FormulaGuard::unguard).toList();
      if (!room.take(cells)) {
        tooManyCells(file, room, findings);
        return Optional.empty();
      }
      row(cells, (int) next.getStartingLineNumber(), columns.size()).ifPresent(rows::add);
    }
    return named ? Optional.of(new Table(file, dialect, columns, rows)) : Optional.empty();
  }

  static void tooManyCells(String file, CellRoom room, Findings findings) {
    findings.add(
        FileProblem.TOO_MANY_CELLS, Place.ofFile(file), "", String.valueOf(room.mostCells()));
  }

  /** Whether every column has a name of its own; findings say which have not. */
  public static boolean checkHeader(
      String file, List<String> columns, int line, Findings findings) {
    boolean sound = true;
    Set<String> seen = new HashSet<>();
    for (int place = 0; place < columns.size(); place++) {
      String name = columns.get(place);
      if (name.isEmpty()) {
        findings.add(
            FileProblem.COLUMN_UNNAMED, Place.ofLine(file, line), "", String.valueOf(place + 1));
        sound = false;
      } else if (!seen.add(name)) {
        findings.add(FileProblem.COLUMN_TWICE, new Place(file, line, name), name);
        sound = false;
      }
    }
    return sound;
  }

  private Optional<Row> row(List<String> cells, int line, int columns) {
    List<String> kept = cells;
    if (cells.size() > columns
        && cells.subList(columns, cells.size()).stream().allMatch(String::isBlank)) {
      kept = cells.subList(0, columns);
    }
    if (kept.size() != columns) {
      findings.add(
          FileProblem.ROW_RAGGED,
          Place.ofLine(file, line),
          "",
          String.valueOf(cells.size()),
          String.valueOf(columns));
      return Optional.empty();
    }
    if (kept.stream().anyMatch(cell -> cell.length() > limits.cellCharacters())) {
      findings.add(
          FileProblem.CELL_TOO_LONG,
          Place.ofLine(file, line),
          "",
          String.valueOf(limits.cellCharacters()));
      return Optional.empty();
    }
    return Optional.of(new Row(line, kept));
  }

  /** The bytes of a table, in its dialect; what a spreadsheet would run is disarmed. */
  public static Content write(Table table) {
    Dialect dialect = table.dialect();
    StringWriter text = new StringWriter();
    if (dialect.byteOrderMark()) {
      text.append(Utf8.MARK);
    }
    CsvWriter.CsvWriterBuilder builder =
        CsvWriter.builder()
            .fieldSeparator(dialect.separator())
            .lineDelimiter(LineDelimiter.of(dialect.lineEnding()));
    if (dialect.quoteAll()) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter writer = builder.build(text)) {
      writer.writeRecord(guarded(table.columns()));
      table.rows().forEach(row -> writer.writeRecord(guarded(row.cells())));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory must be writable", impossible);
    }
    return Content.of(text.toString());
  }

  private static List<String> guarded(List<String> cells) {
    return cells.stream().map(FormulaGuard::guard).toList();
  }
}
