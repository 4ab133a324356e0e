package org.entente.web.table;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.dossier.CellType;
import org.entente.dossier.Column;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;
import org.entente.web.page.Desk;

/**
 * One table as a page shows it: the rows that were asked for, in the order that was asked for.
 *
 * @param file the table's file
 * @param total rows in the table
 * @param found rows that hold what is looked for
 * @param pages at least 1
 */
public record TableView(
    String file, List<Head> heads, List<Line> lines, int total, int found, Ask ask, int pages) {
  private static final int PAGE = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  public TableView {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /** The word for the table, lower case. */
  public String table() {
    return TableName.findByFile(file).orElseThrow().code();
  }

  /**
   * What somebody asks of a table.
   *
   * @param q words that a row must hold, whatever their case or accents
   * @param sort column to sort by, {@code -} before it for the other way round; empty for the order
   *     of the file
   * @param page from 1
   */
  public record Ask(String q, String sort, int page) {
    /** How this column would be sorted by the next click. */
    public String next(String column) {
      return sort.equals(column) ? "-" + column : column;
    }
  }

  /** A column's name, its label and whether its cells are numbers. */
  public record Head(String name, String label, boolean number) {}

  /**
   * One row.
   *
   * @param mayEdit whether the visitor may change it
   */
  public record Line(String key, List<String> cells, boolean mayEdit) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** Shows columns of a table; columns that the schema lacks are left to the row's own page. */
  public static TableView of(Desk desk, String file, List<String> columns, Ask ask) {
    TableName name = TableName.findByFile(file).orElseThrow();
    TableSchema schema = TableSchema.of(name);
    CellWords words = new CellWords(name, desk.words(), Names.at(desk));
    List<Column> shown =
        columns.stream().map(schema::findColumn).flatMap(Optional::stream).toList();
    List<Head> heads =
        shown.stream()
            .map(
                column ->
                    new Head(
                        column.name(),
                        words.column(column.name(), Optional.of(column)),
                        isNumber(column.type())))
            .toList();
    Optional<Table> table = desk.draft().findTable(file);
    List<Line> all = new ArrayList<>();
    table.ifPresent(
        rows -> rows.rows().forEach(row -> all.add(line(desk, name, rows, row, shown, words))));
    List<Line> found = all.stream().filter(line -> holds(line, ask.q())).toList();
    List<Line> sorted = sorted(found, heads, ask.sort(), desk.words().locale());
    int pages = Math.max(1, (sorted.size() + PAGE - 1) / PAGE);
    int page = Math.max(1, Math.min(ask.page(), pages));
    List<Line> lines = sorted.subList((page - 1) * PAGE, Math.min(sorted.size(), page * PAGE));
    return new TableView(
        file, heads, lines, all.size(), found.size(), new Ask(ask.q(), ask.sort(), page), pages);
  }

  private static Line line(
      Desk desk, TableName name, Table rows, Row row, List<Column> shown, CellWords words) {
    return new Line(
        TableSchema.of(name).key(rows, row),
        shown.stream().map(column -> words.cell(rows, row, column)).toList(),
        desk.rights().mayEdit(name, owner(name, rows, row)));
  }

  /** The actor whose row it is; empty if rows of the table belong to nobody. */
  static String owner(TableName name, Table rows, Row row) {
    return name == TableName.CONFIDENTIAL
        ? TableName.findConfidentialActor(rows.file()).orElse("")
        : rows.cell(row, "actor");
  }

  private static boolean isNumber(CellType type) {
    return type instanceof CellType.Whole || type instanceof CellType.Decimal;
  }

  private static boolean holds(Line line, String q) {
    String text = plain(String.join(" ", line.cells()) + " " + line.key());
    for (String word : plain(q).split("\\s+", -1)) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  private static List<Line> sorted(List<Line> lines, List<Head> heads, String sort, Locale locale) {
    boolean backwards = sort.startsWith("-");
    String column = backwards ? sort.substring(1) : sort;
    for (int place = 0; place < heads.size(); place++) {
      if (heads.get(place).name().equals(column)) {
        Comparator<Line> order = order(place, heads.get(place).number(), locale);
        return lines.stream().sorted(backwards ? order.reversed() : order).toList();
      }
    }
    return lines;
  }

  private static Comparator<Line> order(int place, boolean number, Locale locale) {
    if (number) {
      return Comparator.comparingDouble(line -> number(line.cells().get(place)));
    }
    Collator collator = Collator.getInstance(locale);
    return Comparator.comparing(line -> line.cells().get(place), collator::compare);
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell.replace('−', '-'));
    } catch (NumberFormatException notANumber) {
      return Double.NEGATIVE_INFINITY; // empty cells, and what people still have to mend
    }
  }
}
