package org.entente.dossier;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Findings;
import org.entente.kernel.Language;
import org.entente.kernel.Place;

/** Holds one table against its schema, cell by cell. */
final class TableCheck {
  private static final int MOST_PROPOSALS = 200;

  private final Table table;
  private final TableSchema schema;
  private final Findings findings;
  private final boolean confidential;
  private int proposals;

  TableCheck(Table table, TableSchema schema, Findings findings) {
    this.table = table;
    this.schema = schema;
    this.findings = findings;
    this.confidential = schema.table() == TableName.CONFIDENTIAL;
  }

  /** Checks columns, cells and keys; references are looked up in {@code known}. */
  void run(List<Language> languages, Map<TableName, Set<String>> known) {
    checkColumns(languages);
    checkLengths();
    for (Column column : schema.columns()) {
      checkCells(column, known);
    }
    checkKeys();
  }

  private void checkColumns(List<Language> languages) {
    for (Column column : schema.columns()) {
      if (column.required() && namesOf(column).isEmpty()) {
        findings.add(
            DossierProblem.COLUMN_MISSING, Place.ofLine(table.file(), 1), "", column.name());
      }
    }
    for (String name : table.columns()) {
      Optional<Column> column = schema.findColumn(name);
      Place place = new Place(table.file(), 1, name);
      if (column.isEmpty()) {
        List<String> names = schema.columns().stream().map(Column::name).toList();
        findings.add(
            DossierProblem.COLUMN_UNKNOWN, place, name, Likeness.closest(name, names).orElse(""));
      }
      column
          .flatMap(known -> TableSchema.findTwinLanguage(known, name))
          .filter(language -> !languages.isEmpty() && !languages.contains(language))
          .ifPresent(
              language ->
                  findings.add(
                      DossierProblem.COLUMN_LANGUAGE_UNDECLARED,
                      place,
                      name,
                      String.join(", ", languages.stream().map(Language::code).toList())));
    }
  }

  /** Every cell, also of columns that we do not know: what is too long could not be read again. */
  private void checkLengths() {
    for (Row row : table.rows()) {
      for (int place = 0; place < row.cells().size(); place++) {
        if (isTooLong(row.cells().get(place))) {
          add(
              DossierProblem.CELL_TOO_LONG,
              row,
              table.columns().get(place),
              "",
              String.valueOf(CellType.MOST_CHARACTERS));
        }
      }
    }
  }

  private static boolean isTooLong(String cell) {
    return cell.length() > CellType.MOST_CHARACTERS;
  }

  private List<String> namesOf(Column column) {
    return table.columns().stream()
        .filter(
            name ->
                name.equals(column.name())
                    || (column.translated()
                        && TableSchema.findTwinLanguage(column, name).isPresent()))
        .toList();
  }

  private void checkCells(Column column, Map<TableName, Set<String>> known) {
    List<String> names = namesOf(column);
    if (names.isEmpty()) {
      return;
    }
    for (Row row : table.rows()) {
      boolean filled = false;
      for (String name : names) {
        String cell = table.cell(row, name);
        filled |= !cell.isEmpty();
        if (!cell.isEmpty() && !isTooLong(cell)) {
          checkCell(column, name, row, cell, known);
        }
      }
      if (!filled && column.required()) {
        add(DossierProblem.CELL_EMPTY, row, column.name(), "");
      }
    }
  }

  private void checkCell(
      Column column, String name, Row row, String cell, Map<TableName, Set<String>> known) {
    column
        .type()
        .complaint(cell)
        .ifPresent(
            complaint ->
                add(
                    complaint.problem(),
                    row,
                    name,
                    cell,
                    complaint.arguments().toArray(new String[0])));
    referenced(column.type())
        .ifPresent(
            target -> {
              Set<String> ids = known.getOrDefault(target, Set.of());
              for (String id : CellType.ListOf.parts(cell)) {
                if (!ids.contains(id)) {
                  add(
                      DossierProblem.REFERENCE_UNKNOWN,
                      row,
                      name,
                      id,
                      target.file(),
                      proposal(id, ids));
                }
              }
            });
  }

  /** What was probably meant; after many such cells nobody reads proposals any more. */
  private String proposal(String written, Set<String> ids) {
    proposals++;
    return proposals > MOST_PROPOSALS ? "" : Likeness.closest(written, ids).orElse("");
  }

  private static Optional<TableName> referenced(CellType type) {
    if (type instanceof CellType.Reference reference) {
      return Optional.of(reference.table());
    }
    return type instanceof CellType.ListOf list ? referenced(list.element()) : Optional.empty();
  }

  private void checkKeys() {
    if (schema.keys().stream().noneMatch(table.columns()::contains)) {
      return;
    }
    Map<String, Integer> firstLines = new HashMap<>();
    for (Row row : table.rows()) {
      String key = schema.key(table, row);
      Integer first = firstLines.putIfAbsent(key, row.line());
      if (first != null && !key.replace("/", "").isEmpty()) {
        add(
            DossierProblem.KEY_TWICE,
            row,
            String.join("+", schema.keys()),
            key,
            String.valueOf(first));
      }
    }
  }

  private void add(DossierProblem problem, Row row, String column, String value, String... more) {
    findings.add(
        problem,
        new Place(table.file(), row.line(), column),
        confidential ? "" : value,
        confidential && problem == DossierProblem.REFERENCE_UNKNOWN
            ? new String[] {more[0], ""}
            : more);
  }

  /** The ids that a table gives its rows. */
  static Set<String> ids(Table table) {
    Set<String> ids = new LinkedHashSet<>();
    for (Row row : table.rows()) {
      ids.add(table.cell(row, "id"));
    }
    return new TreeSet<>(ids);
  }
}
