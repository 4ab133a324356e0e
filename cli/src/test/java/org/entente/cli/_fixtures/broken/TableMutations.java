package org.entente.cli._fixtures.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.dossier.CellType;
import org.entente.dossier.Column;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;

/** Breaks tables: columns, types, references, keys, hierarchy. */
final class TableMutations {
  /** A draft after a mutation, and what must be found in it. */
  record Mutated(String name, Draft draft, List<Expected> expected) {
    Mutated {
      expected = List.copyOf(expected);
    }
  }

  private final Draft sound;
  private final Random random;
  private final List<Mutated> all = new ArrayList<>();

  TableMutations(Draft sound, Random random) {
    this.sound = sound;
    this.random = random;
  }

  List<Mutated> all() {
    for (Table table : sound.tables()) {
      TableSchema schema = TableSchema.of(TableName.findByFile(table.file()).orElseThrow());
      for (Column column : schema.columns()) {
        if (column.required()) {
          columnMissing(table, column);
          cellEmpty(table, column);
        }
        if (table.columns().contains(column.name())) {
          wrongCell(table, column);
        }
      }
      keyTwice(table, schema);
      header(table);
    }
    circles();
    selfInfluence();
    filesMissing();
    return all;
  }

  private void add(String name, Table table, Expected... expected) {
    all.add(new Mutated(name + " in " + table.file(), sound.withTable(table), List.of(expected)));
  }

  private void columnMissing(Table table, Column column) {
    List<Integer> kept =
        IntStream.range(0, table.columns().size())
            .filter(place -> !isNameOf(column, table.columns().get(place)))
            .boxed()
            .toList();
    Table narrower =
        new Table(
            table.file(),
            table.dialect(),
            kept.stream().map(table.columns()::get).toList(),
            table.rows().stream()
                .map(row -> new Row(row.line(), kept.stream().map(row.cells()::get).toList()))
                .toList());
    add(
        "no column " + column.name(),
        narrower,
        new Expected("dossier.column_missing", table.file(), 1, "", column.name()));
  }

  private static boolean isNameOf(Column column, String name) {
    return name.equals(column.name())
        || (column.translated() && TableSchema.findTwinLanguage(column, name).isPresent());
  }

  private void cellEmpty(Table table, Column column) {
    int place = random.nextInt(table.rows().size());
    Table emptied = table;
    for (String name : table.columns()) {
      if (isNameOf(column, name)) {
        emptied = with(emptied, place, name, "");
      }
    }
    add("empty " + column.name(), emptied, at(table, "dossier.cell_empty", place, column.name()));
  }

  private void wrongCell(Table table, Column column) {
    int place = random.nextInt(table.rows().size());
    CellType type = column.type();
    while (type instanceof CellType.ListOf list) {
      type = list.element();
    }
    boolean options = isOptions(table, place);
    String code = code(type, options);
    List<String> wrong = wrong(type);
    String value = wrong.get(random.nextInt(wrong.size()));
    add(
        "wrong " + column.name(),
        with(table, place, column.name(), value),
        at(table, code, place, column.name()));
  }

  private boolean isOptions(Table table, int place) {
    Table issues = sound.findTable("issues.csv").orElseThrow();
    Row row = table.rows().get(place);
    String issue = table.cell(row, table.file().equals("issues.csv") ? "id" : "issue");
    return issues.rows().stream()
        .filter(other -> issues.cell(other, "id").equals(issue))
        .anyMatch(other -> issues.cell(other, "kind").equals("options"));
  }

  private static String code(CellType type, boolean options) {
    if (type instanceof CellType.Id || type instanceof CellType.ThemeCode) {
      return "dossier.cell_not_id";
    }
    if (type instanceof CellType.Codes || type instanceof CellType.LanguageCode) {
      return "dossier.cell_not_code";
    }
    if (type instanceof CellType.Whole) {
      return "dossier.cell_not_whole";
    }
    if (type instanceof CellType.Date) {
      return "dossier.cell_not_date";
    }
    if (type instanceof CellType.CountryCode) {
      return "dossier.cell_not_country";
    }
    if (type instanceof CellType.Reference) {
      return "dossier.reference_unknown";
    }
    if (type instanceof CellType.RedLine) {
      return "dossier.cell_not_red_line";
    }
    if (type instanceof CellType.Part) {
      return "dossier.cell_not_part";
    }
    if (type instanceof CellType.Weights) {
      return "dossier.cell_not_weights";
    }
    if (type instanceof CellType.Text) {
      return "dossier.cell_invisible";
    }
    return type instanceof CellType.PointOrOption && options
        ? "dossier.standpoint_unknown"
        : "dossier.cell_not_number";
  }

  private static List<String> wrong(CellType type) {
    if (type instanceof CellType.Whole whole) {
      String above = String.valueOf(whole.most() + 1);
      String below = String.valueOf(whole.least() - 1);
      return List.of(above, "2.5", "many", below, "1e1");
    }
    if (type instanceof CellType.Date) {
      return List.of("2030-02-30", "31/12/2030", "2030", "soon");
    }
    if (type instanceof CellType.Text) {
      return List.of("a\u202Eb", "a\u200Bb", "a\u0007b");
    }
    if (type instanceof CellType.RedLine) {
      return List.of("maybe", "60", ">", "=60");
    }
    if (type instanceof CellType.CountryCode) {
      return List.of("Tunisia", "ZZ1", "T");
    }
    return List.of("Not one", "nobody at all!", "№ 5");
  }

  private void keyTwice(Table table, TableSchema schema) {
    List<Row> named =
        table.rows().stream()
            .filter(row -> !schema.key(table, row).replace("/", "").isEmpty())
            .toList();
    List<Row> rows = new ArrayList<>(table.rows());
    rows.add(new Row(rows.size() + 2, named.get(random.nextInt(named.size())).cells()));
    add(
        "key twice",
        table.withRows(rows),
        Expected.at(
            "dossier.key_twice", table.file(), rows.size() + 1, String.join("+", schema.keys())));
  }

  private void header(Table table) {
    List<String> columns = new ArrayList<>(table.columns());
    columns.set(1, columns.get(0));
    all.add(
        new Mutated(
            "header twice in " + table.file(),
            sound.withTable(unchecked(table, columns)),
            List.of(Expected.at("file.column_twice", table.file(), 1, columns.get(0)))));
    List<String> unnamed = new ArrayList<>(table.columns());
    unnamed.set(1, " ");
    all.add(
        new Mutated(
            "header unnamed in " + table.file(),
            sound.withTable(unchecked(table, unnamed)),
            List.of(Expected.at("file.column_unnamed", table.file(), 1))));
  }

  private static Table unchecked(Table table, List<String> columns) {
    return new Table(table.file(), table.dialect(), columns, table.rows());
  }

  private void circles() {
    Table actors = sound.findTable("actors.csv").orElseThrow();
    for (int length = 1; length <= 6; length++) {
      int first = random.nextInt(actors.rows().size() - length);
      Table circle = actors;
      for (int step = 0; step < length; step++) {
        Row next = actors.rows().get(first + (step + 1) % length);
        circle = with(circle, first + step, "part_of", actors.cell(next, "id"));
      }
      add(
          "circle of " + length,
          circle,
          Expected.at("dossier.part_of_circle", "actors.csv", 0, "part_of"));
    }
  }

  private void selfInfluence() {
    Table influence = sound.findTable("influence.csv").orElseThrow();
    int place = random.nextInt(influence.rows().size());
    String from = influence.cell(influence.rows().get(place), "from");
    add(
        "influence on itself",
        with(influence, place, "to", from),
        at(influence, "dossier.self_influence", place, "to"));
  }

  private void filesMissing() {
    List<Table> without = new ArrayList<>(sound.tables());
    without.removeIf(table -> table.file().equals("actors.csv"));
    all.add(
        new Mutated(
            "no actors",
            new Draft(
                sound.manifest(), sound.acceptance(), sound.consultations(), without, List.of()),
            List.of(Expected.at("dossier.file_missing", "actors.csv"))));
    all.add(
        new Mutated(
            "no manifest",
            sound.withManifest(""),
            List.of(Expected.at("dossier.file_missing", "dossier.yaml"))));
    all.add(
        new Mutated(
            "confidential of nobody",
            sound.withTable(Table.empty("confidential/nobody.csv", List.of("issue", "utility"))),
            List.of(Expected.at("dossier.confidential_unknown_actor", "confidential/nobody.csv"))));
    Table options = sound.findTable("options.csv").orElseThrow();
    all.add(
        new Mutated(
            "no options",
            sound.withTable(options.withRows(List.of())),
            List.of(Expected.at("dossier.options_missing", "issues.csv", 0, "kind"))));
  }

  private static Expected at(Table table, String code, int place, String column) {
    return Expected.at(code, table.file(), place + 2, column);
  }

  /** The table with one cell replaced; the row is counted from 0. */
  static Table with(Table table, int place, String column, String value) {
    List<Row> rows = new ArrayList<>(table.rows());
    List<String> cells = new ArrayList<>(rows.get(place).cells());
    cells.set(table.columns().indexOf(column), value);
    rows.set(place, new Row(rows.get(place).line(), cells));
    return table.withRows(rows);
  }
}
