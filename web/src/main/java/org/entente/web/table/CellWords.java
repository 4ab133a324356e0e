package org.entente.web.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.dossier.CellType;
import org.entente.dossier.Column;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;
import org.entente.voice.words.Words;

/** Cells as people read them: words for codes, names for ids. */
final class CellWords {
  /** Under which list of words a column's codes stand, where it is not the column's own name. */
  private static final Map<String, String> LISTS =
      Map.of(
          "actors.phases", "phase",
          "actors.themes", "theme",
          "issues.kind", "issue_kind",
          "statements.unchecked", "language",
          "voters.kind", "voter",
          "answers.status", "answer_status",
          "decisions.rule", "decision_rule");

  private final TableName table;
  private final Words words;
  private final Names names;

  CellWords(TableName table, Words words, Names names) {
    this.table = table;
    this.words = words;
    this.names = names;
  }

  /** A row's cell under a column of the schema. */
  String cell(Table rows, Row row, Column column) {
    if (column.translated()) {
      return Names.worded(rows, row, column.name(), words.language());
    }
    String cell = rows.cell(row, column.name());
    if (isStandpoint(column)) {
      return standpoint(rows, row, cell);
    }
    return cell.isEmpty() ? "" : said(column.type(), column.name(), cell);
  }

  private static boolean isStandpoint(Column column) {
    return column.type() instanceof CellType.PointOrOption;
  }

  private String standpoint(Table rows, Row row, String cell) {
    String issue = rows.cell(row, table == TableName.ISSUES ? "id" : "issue");
    String option = names.all(TableName.OPTIONS).getOrDefault(issue + "/" + cell, "");
    return option.isEmpty() ? cell : option;
  }

  private String said(CellType type, String column, String cell) {
    if (type instanceof CellType.ListOf list) {
      return parts(cell).stream()
          .map(part -> said(list.element(), column, part))
          .collect(Collectors.joining(", "));
    }
    if (type instanceof CellType.Reference reference) {
      return names.name(reference.table(), cell);
    }
    if (type instanceof CellType.CountryCode) {
      return words.country(cell);
    }
    if (isCode(type)) {
      return code(column, cell);
    }
    return type instanceof CellType.Whole && cell.startsWith("-") ? "−" + cell.substring(1) : cell;
  }

  private static boolean isCode(CellType type) {
    return type instanceof CellType.Codes
        || type instanceof CellType.ThemeCode
        || type instanceof CellType.LanguageCode;
  }

  /** The word for a code of a column. */
  String code(String column, String code) {
    String place = table.code() + "." + column;
    return words.code(LISTS.getOrDefault(place, column), code);
  }

  /** What a list's cell holds. */
  static List<String> parts(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** How people call a column; our word for it, else its own name. */
  String column(String name, Optional<Column> known) {
    return known.map(column -> label(column) + language(column, name)).orElse(name);
  }

  /** The word for a column of this table, where it is not the same in every table. */
  private String label(Column column) {
    String here = "label." + table.name().toLowerCase(Locale.ROOT) + "." + column.name();
    return words.say(words.knows(here) ? here : "label." + column.name());
  }

  private String language(Column column, String name) {
    return TableSchema.findTwinLanguage(column, name)
        .map(language -> " (" + words.code("language", language.code()) + ")")
        .orElse("");
  }
}
