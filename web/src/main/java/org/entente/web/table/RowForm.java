package org.entente.web.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.dossier.CellType;
import org.entente.dossier.Column;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;
import org.entente.kernel.Finding;
import org.entente.kernel.Language;
import org.entente.web.page.Desk;

/** The fields of one row, made from the schema of its table. */
final class RowForm {
  private static final Set<String> LONG =
      Set.of("mandate", "text", "question", "interest", "indicator");

  private static final int LONGEST_SCALE = 10;

  private final Desk desk;
  private final TableName name;
  private final String file;
  private final Names names;
  private final CellWords words;

  RowForm(Desk desk, TableName name, String file) {
    this.desk = desk;
    this.name = name;
    this.file = file;
    this.names = Names.at(desk);
    this.words = new CellWords(name, desk.words(), names);
  }

  /** The columns that a row can fill: those of the schema with their languages, then the others. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    List<String> there = desk.draft().findTable(file).map(Table::columns).orElse(List.of());
    for (Column column : TableSchema.of(name).columns()) {
      if (column.translated()) {
        columns.addAll(versions(column, there));
      } else {
        columns.add(column.name());
      }
    }
    columns.addAll(there);
    return columns;
  }

  private List<String> versions(Column column, List<String> there) {
    List<String> versions = new ArrayList<>();
    List<String> twins =
        there.stream()
            .filter(other -> TableSchema.findTwinLanguage(column, other).isPresent())
            .toList();
    List<Language> languages = desk.languages();
    boolean plain = there.contains(column.name()) || twins.isEmpty();
    if (plain) {
      versions.add(column.name());
    }
    languages.stream()
        .skip(plain ? 1 : 0)
        .map(language -> column.name() + "_" + language.code())
        .forEach(versions::add);
    twins.stream().filter(twin -> !versions.contains(twin)).forEach(versions::add);
    return versions;
  }

  /** The form's fields: values as typed, what they were, and what is wrong with them. */
  List<Field> fields(Map<String, String> is, Map<String, String> was, List<Finding> findings) {
    List<Field> fields = new ArrayList<>();
    for (String column : columns()) {
      fields.add(
          field(column, is.getOrDefault(column, ""), was.getOrDefault(column, ""), findings));
    }
    return fields;
  }

  private Field field(String column, String is, String was, List<Finding> findings) {
    Optional<Column> known = TableSchema.of(name).findColumn(column);
    CellType type = known.map(Column::type).orElseGet(CellType.Text::new);
    return new Field(
        column,
        words.column(column, known),
        known.map(this::help).orElse(""),
        kind(column, type),
        is,
        was,
        known.filter(Column::required).isPresent() && !known.get().translated(),
        choices(column, type, is),
        findings.stream()
            .filter(finding -> isAbout(finding, column))
            .map(desk.words()::finding)
            .map(sentence -> sentence.rule() + " " + sentence.remedy())
            .toList());
  }

  /** Whether a finding belongs beside a field: keys of several columns stand beside the first. */
  private boolean isAbout(Finding finding, String column) {
    String field = finding.place().field();
    return finding.place().file().equals(file)
        && (field.equals(column) || field.startsWith(column + "+"));
  }

  /** Those findings that belong beside no field. */
  List<Finding> elsewhere(List<Finding> findings) {
    Set<String> columns = columns();
    return findings.stream()
        .filter(finding -> columns.stream().noneMatch(column -> isAbout(finding, column)))
        .toList();
  }

  private String help(Column column) {
    String key = "column." + name.code() + "." + column.name();
    String plain = "column." + column.name();
    if (desk.words().knows(key)) {
      return desk.words().say(key);
    }
    return desk.words().knows(plain) ? desk.words().say(plain) : "";
  }

  private Field.Kind kind(String column, CellType type) {
    if (type instanceof CellType.Date) {
      return Field.Kind.DATE;
    }
    if (type instanceof CellType.Codes || type instanceof CellType.Reference) {
      return Field.Kind.ONE_OF;
    }
    if (type instanceof CellType.ListOf list && !(list.element() instanceof CellType.Whole)) {
      return list.element() instanceof CellType.CountryCode ? Field.Kind.LINE : Field.Kind.SOME_OF;
    }
    if (type instanceof CellType.Whole whole) {
      return isScale(whole) ? Field.Kind.ONE_OF : Field.Kind.NUMBER;
    }
    return isLong(column) ? Field.Kind.TEXT : Field.Kind.LINE;
  }

  /** Whether so few numbers are possible that each can be offered with its meaning. */
  private static boolean isScale(CellType.Whole type) {
    return type.most() - type.least() <= LONGEST_SCALE;
  }

  private static boolean isLong(String column) {
    int underscore = column.lastIndexOf('_');
    return LONG.contains(column)
        || (underscore > 0 && LONG.contains(column.substring(0, underscore)));
  }

  private List<Field.Choice> choices(String column, CellType type, String is) {
    Map<String, String> labels = new LinkedHashMap<>(labels(column, type));
    List<String> chosen =
        type instanceof CellType.ListOf ? CellWords.parts(is) : List.of(is.strip());
    if (!labels.isEmpty()) {
      chosen.stream()
          .filter(part -> !part.isEmpty())
          .forEach(part -> labels.putIfAbsent(part, part));
    }
    return labels.entrySet().stream()
        .map(
            entry ->
                new Field.Choice(entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
        .toList();
  }

  private Map<String, String> labels(String column, CellType type) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (type instanceof CellType.ListOf list) {
      return labels(column, list.element());
    }
    if (type instanceof CellType.Codes codes) {
      codes.allowed().forEach(code -> labels.put(code, words.code(column, code)));
    } else if (type instanceof CellType.ThemeCode) {
      desk.findManifest()
          .ifPresent(
              manifest ->
                  manifest
                      .reach()
                      .themes()
                      .forEach(
                          theme -> labels.put(theme.code(), words.code(column, theme.code()))));
    } else if (type instanceof CellType.LanguageCode) {
      desk.languages()
          .forEach(language -> labels.put(language.code(), words.code(column, language.code())));
    } else if (type instanceof CellType.Whole whole && isScale(whole)) {
      for (int value = whole.most(); value >= whole.least(); value--) {
        labels.put(String.valueOf(value), scale(column, value));
      }
    } else if (type instanceof CellType.Reference reference) {
      return references(column, reference.table());
    }
    return labels;
  }

  private String scale(String column, int value) {
    String sign = value > 0 && column.equals("stance") ? "+" : "";
    String number = value < 0 ? "−" + -value : sign + value;
    String key = "scale." + column + "." + value;
    return desk.words().knows(key) ? number + " – " + desk.words().say(key) : number;
  }

  /** A delegate's rows are the rows of its own actors. */
  private Map<String, String> references(String column, TableName target) {
    Map<String, String> all = new LinkedHashMap<>(names.all(target));
    boolean own = column.equals("actor") && name != TableName.OBJECTIVES && desk.isDelegate();
    if (own) {
      all.keySet().removeIf(actor -> !desk.rights().speaksFor(actor));
    }
    return all;
  }
}
