package org.entente.cli._fixtures;

import java.util.List;
import org.entente.dossier.CellType;
import org.entente.dossier.Column;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;
import org.entente.voice.words.Words;

/** The page that says which columns a dossier has, in every language that we speak. */
public final class ColumnsPage {
  private final Words words;
  private final StringBuilder page = new StringBuilder();

  private ColumnsPage(Words words) {
    this.words = words;
  }

  /** The page. */
  public static String text() {
    StringBuilder all = new StringBuilder();
    for (var language : Words.LANGUAGES) {
      all.append(all.isEmpty() ? "" : "\n").append(new ColumnsPage(Words.in(language)).page());
    }
    return all.toString();
  }

  private String page() {
    line("# " + words.say("columns.title"), "", words.say("columns.intro"), "");
    line(words.say("columns.rules"));
    for (TableName table : TableName.values()) {
      table(TableSchema.of(table));
    }
    return page.toString();
  }

  private void line(String... lines) {
    for (String line : lines) {
      page.append(line).append('\n');
    }
  }

  private void table(TableSchema schema) {
    String name = schema.table().code();
    line("", "## " + schema.table().file().replace("*", "\\*"), "");
    line(words.say("table." + name));
    line(words.say(schema.required() ? "columns.table.required" : "columns.table.optional"));
    line(words.say("columns.table.keys", code(schema.keys())), "");
    line("| " + head("column") + head("type") + head("required") + head("meaning").stripTrailing());
    line("| --- | --- | --- | --- |");
    for (Column column : schema.columns()) {
      String key = "column." + name + "." + column.name();
      line(
          "| `"
              + column.name()
              + "` | "
              + escaped(column.translated() ? words.say("type.translated") : type(column.type()))
              + " | "
              + words.say(column.required() ? "columns.required.yes" : "columns.required.no")
              + " | "
              + words.say(column.name().equals("source") ? "column.source" : key)
              + " |");
    }
  }

  private String head(String column) {
    return words.say("columns.head." + column) + " | ";
  }

  private static String escaped(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  private String type(CellType type) {
    if (type instanceof CellType.ListOf list) {
      return words.say("type.list", type(list.element()));
    }
    if (type instanceof CellType.Codes codes) {
      return words.say("type.codes", code(codes.allowed()));
    }
    if (type instanceof CellType.Reference reference) {
      return words.say("type.reference", reference.table().file());
    }
    if (type instanceof CellType.Whole whole) {
      return words.say("type.whole", whole.least(), whole.most());
    }
    if (type instanceof CellType.Decimal decimal) {
      return words.say("type.decimal", decimal.least(), decimal.most());
    }
    return words.say(simple(type));
  }

  private static String simple(CellType type) {
    if (type instanceof CellType.Id) {
      return "type.id";
    }
    if (type instanceof CellType.Date) {
      return "type.date";
    }
    if (type instanceof CellType.CountryCode) {
      return "type.country";
    }
    if (type instanceof CellType.LanguageCode) {
      return "type.language";
    }
    if (type instanceof CellType.ThemeCode) {
      return "type.theme";
    }
    if (type instanceof CellType.Part) {
      return "type.part";
    }
    if (type instanceof CellType.Weights) {
      return "type.weights";
    }
    if (type instanceof CellType.PointOrOption) {
      return "type.point";
    }
    return type instanceof CellType.RedLine ? "type.red_line" : "type.text";
  }
}
