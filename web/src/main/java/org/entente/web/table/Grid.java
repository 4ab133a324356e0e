package org.entente.web.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.web.page.Desk;

/**
 * A table of pairs laid out as a grid: who says what of what.
 *
 * <p>Shape: lines and heads in the order of the tables they name, as many as a page can carry.
 *
 * @param down which part of all lines is laid out
 * @param across which part of all heads is laid out
 */
public record Grid(Kind kind, List<Head> heads, List<Line> lines, Part down, Part across) {
  public Grid {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /** Tables that are grids. */
  public enum Kind {
    /** Actors by objectives, −4..4. */
    STANCES(TableName.STANCES, "actor", "objective", "stance", TableName.OBJECTIVES, -4, 4),
    /** Actors by actors, 0..4. */
    INFLUENCE(TableName.INFLUENCE, "from", "to", "strength", TableName.ACTORS, 0, 4);

    private final TableName table;
    private final String line;
    private final String head;
    private final String value;
    private final TableName heads;
    private final int least;
    private final int most;

    Kind(
        TableName table,
        String line,
        String head,
        String value,
        TableName heads,
        int least,
        int most) {
      this.table = table;
      this.line = line;
      this.head = head;
      this.value = value;
      this.heads = heads;
      this.least = least;
      this.most = most;
    }

    /** The table's file. */
    public String file() {
      return table.file();
    }

    TableName table() {
      return table;
    }

    String valueColumn() {
      return value;
    }

    int least() {
      return least;
    }

    int most() {
      return most;
    }

    Map<String, String> row(String lineId, String headId, String text) {
      return Map.of(line, lineId, head, headId, value, text);
    }

    static Optional<Kind> findByFile(String file) {
      for (Kind kind : values()) {
        if (kind.file().equals(file)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One of the parts into which many lines or heads are cut.
   *
   * @param page from 1 to {@code pages}
   */
  public record Part(int page, int pages) {
    private static final int MOST = 60;

    /** The part of so many that somebody asked for, or the nearest that there is. */
    static Part of(int asked, int size) {
      int pages = Math.max(1, (size + MOST - 1) / MOST);
      return new Part(Math.max(1, Math.min(asked, pages)), pages);
    }

    <T> List<T> of(List<T> all) {
      int from = (page - 1) * MOST;
      return all.subList(from, Math.min(all.size(), from + MOST));
    }
  }

  /**
   * Which parts somebody asks for.
   *
   * @param down from 1
   * @param across from 1
   */
  public record Ask(int down, int across) {}

  /** What a column of the grid is about; numbers count from 1. */
  public record Head(int number, String id, String name) {}

  /** What one actor says. */
  public record Line(String id, String name, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cell.
   *
   * @param value as written; empty if nobody has said
   * @param why the interest behind it, or its source; may be empty
   */
  public record Cell(
      String line, String head, String name, String value, String why, boolean mayEdit) {
    /** The same cell with another value; nothing stands behind an empty one. */
    Cell with(String other) {
      return new Cell(line, head, name, other, other.isEmpty() ? "" : why, mayEdit);
    }

    /** The value with a true minus sign. */
    public String text() {
      return value.startsWith("-") ? "−" + value.substring(1) : value;
    }

    /** Names the shade of the cell. */
    public String tone() {
      return value.isEmpty()
          ? "none"
          : value.startsWith("-") ? "n" + value.substring(1) : "p" + value;
    }
  }

  /** Lays a table out, or the part of it that is asked for. */
  public static Grid of(Desk desk, Kind kind, Ask ask) {
    return new Layout(desk, kind).grid(ask);
  }

  /** Where this part stands on a page of that address. */
  public String at(String address) {
    return down.pages() == 1 && across.pages() == 1
        ? address
        : address + "?down=" + down.page() + "&across=" + across.page();
  }

  /** One cell alone. */
  static Optional<Cell> findCell(Desk desk, Kind kind, String line, String head) {
    Layout layout = new Layout(desk, kind);
    boolean known =
        layout.names.all(TableName.ACTORS).containsKey(line)
            && layout.names.all(kind.heads).containsKey(head);
    return known ? Optional.of(layout.cell(line, head)) : Optional.empty();
  }

  private static final class Layout {
    private final Desk desk;
    private final Kind kind;
    private final Names names;
    private final Map<String, Row> rows = new HashMap<>();
    private final Table table;

    Layout(Desk desk, Kind kind) {
      this.desk = desk;
      this.kind = kind;
      this.names = Names.at(desk);
      this.table =
          desk.draft().findTable(kind.file()).orElseGet(() -> Table.empty(kind.file(), List.of()));
      table
          .rows()
          .forEach(
              row ->
                  rows.putIfAbsent(
                      table.cell(row, kind.line) + "/" + table.cell(row, kind.head), row));
    }

    Grid grid(Ask ask) {
      List<Head> heads = new ArrayList<>();
      names.all(kind.heads).forEach((id, name) -> heads.add(new Head(heads.size() + 1, id, name)));
      List<Map.Entry<String, String>> actors = List.copyOf(names.all(TableName.ACTORS).entrySet());
      Part down = Part.of(ask.down(), actors.size());
      Part across = Part.of(ask.across(), heads.size());
      List<Head> shown = across.of(heads);
      List<Line> lines =
          down.of(actors).stream()
              .map(
                  actor -> new Line(actor.getKey(), actor.getValue(), cells(actor.getKey(), shown)))
              .toList();
      return new Grid(kind, shown, lines, down, across);
    }

    private List<Cell> cells(String line, List<Head> heads) {
      return heads.stream().map(head -> cell(line, head.id())).toList();
    }

    Cell cell(String line, String head) {
      Optional<Row> row = Optional.ofNullable(rows.get(line + "/" + head));
      boolean possible = kind != Kind.INFLUENCE || !line.equals(head); // nobody acts on itself
      return new Cell(
          line,
          head,
          names.actor(line) + " – " + names.name(kind.heads, head),
          row.map(one -> table.cell(one, kind.value)).orElse(""),
          row.map(this::why).orElse(""),
          possible && desk.rights().mayEdit(kind.table, kind == Kind.STANCES ? line : ""));
    }

    private String why(Row row) {
      String interest = Names.worded(table, row, "interest", desk.language());
      return interest.isEmpty() ? table.cell(row, "source") : interest;
    }
  }
}
