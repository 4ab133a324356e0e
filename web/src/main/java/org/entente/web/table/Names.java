package org.entente.web.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Language;
import org.entente.web.page.Desk;

/**
 * What people call the things that a dossier names by id. Works on the dossier as written, so that
 * names are there while something else in it is wrong.
 *
 * <p>Shape: ids in the order of their tables.
 */
public final class Names {
  private final Map<TableName, Map<String, String>> namesByTable;

  private Names(Map<TableName, Map<String, String>> namesByTable) {
    this.namesByTable = namesByTable;
  }

  /** The names of a dossier in the visitor's language. */
  public static Names at(Desk desk) {
    return of(desk.draft(), desk.language());
  }

  /** The names of a dossier in a language. */
  public static Names of(Draft draft, Language language) {
    Map<TableName, Map<String, String>> names = new LinkedHashMap<>();
    names.put(TableName.ACTORS, read(draft, TableName.ACTORS, "id", "name", language));
    names.put(TableName.OBJECTIVES, read(draft, TableName.OBJECTIVES, "id", "text", language));
    names.put(TableName.ISSUES, read(draft, TableName.ISSUES, "id", "question", language));
    names.put(TableName.OPTIONS, read(draft, TableName.OPTIONS, "option", "label", language));
    names.put(TableName.STATEMENTS, ofRounds(draft, TableName.STATEMENTS, "text", language));
    names.put(TableName.DECISIONS, ofRounds(draft, TableName.DECISIONS, "title", language));
    return new Names(names);
  }

  /** Statements, or decisions, of all rounds; one that is asked again is the same. */
  private static Map<String, String> ofRounds(
      Draft draft, TableName name, String wording, Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Table table : draft.tables()) {
      if (name.findSubject(table.file()).isPresent()) {
        table
            .rows()
            .forEach(
                row -> names.put(table.cell(row, "id"), worded(table, row, wording, language)));
      }
    }
    return Collections.unmodifiableMap(names);
  }

  private static Map<String, String> read(
      Draft draft, TableName table, String id, String wording, Language language) {
    Map<String, String> names = new LinkedHashMap<>();
    draft
        .findTable(table.file())
        .ifPresent(
            rows ->
                rows.rows()
                    .forEach(
                        row ->
                            names.putIfAbsent(
                                key(rows, row, table, id), worded(rows, row, wording, language))));
    return Collections.unmodifiableMap(names);
  }

  private static String key(Table rows, Row row, TableName table, String id) {
    return table == TableName.OPTIONS
        ? rows.cell(row, "issue") + "/" + rows.cell(row, id)
        : rows.cell(row, id);
  }

  /** A text in the reader's language, else as it is, else in whatever language there is. */
  static String worded(Table table, Row row, String column, Language language) {
    String version = table.cell(row, column + "_" + language.code());
    if (!version.isEmpty()) {
      return version;
    }
    String original = table.cell(row, column);
    return original.isEmpty()
        ? table.columns().stream()
            .filter(name -> name.startsWith(column + "_"))
            .map(name -> table.cell(row, name))
            .filter(cell -> !cell.isEmpty())
            .findFirst()
            .orElse("")
        : original;
  }

  /** Everything that a table names, by id. */
  public Map<String, String> all(TableName table) {
    return namesByTable.getOrDefault(table, Map.of());
  }

  /** What people call an actor; its id if it has no name. */
  public String actor(String id) {
    return name(TableName.ACTORS, id);
  }

  /** What people call an objective. */
  public String objective(String id) {
    return name(TableName.OBJECTIVES, id);
  }

  /** What people call an issue. */
  public String issue(String id) {
    return name(TableName.ISSUES, id);
  }

  /** What people call an option of an issue. */
  public String option(String issue, String id) {
    String name = all(TableName.OPTIONS).getOrDefault(issue + "/" + id, "");
    return name.isEmpty() ? id : name;
  }

  String name(TableName table, String id) {
    String name = all(table).getOrDefault(id, "");
    return name.isEmpty() ? id : name;
  }
}
