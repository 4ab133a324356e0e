package org.entente.dossier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.actors.ActorKind;
import org.entente.actors.Level;
import org.entente.actors.Phase;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Language;
import org.entente.positions.Direction;
import org.entente.positions.IssueKind;

/**
 * Which columns a table has. Checks, forms, templates and the documentation of columns all derive
 * from it.
 *
 * @param keys columns whose values together name a row; empty if rows have no name
 * @param required whether a dossier without the table is refused
 */
public record TableSchema(
    TableName table, List<Column> columns, List<String> keys, boolean required) {
  private static final CellType ID = new CellType.Id();
  private static final CellType TEXT = new CellType.Text();
  private static final CellType HUNDRED = new CellType.Decimal(0, 100);
  private static final CellType YES_NO = new CellType.Codes(List.of("yes", "no"));
  private static final CellType POINT = new CellType.PointOrOption();
  private static final Column SOURCE = Column.optional("source", TEXT);
  private static final Map<TableName, TableSchema> ALL = new EnumMap<>(TableName.class);

  static {
    for (TableSchema schema :
        List.of(
            actors(),
            influence(),
            objectives(),
            stances(),
            issues(),
            options(),
            positions(),
            statements(),
            voters(),
            votes(),
            answers(),
            DecisionSchemas.decisions(),
            DecisionSchemas.ballots(),
            confidential())) {
      ALL.put(schema.table(), schema);
    }
  }

  public TableSchema {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /** The columns of a table. */
  public static TableSchema of(TableName table) {
    TableSchema schema = ALL.get(table);
    if (schema == null) {
      throw new IllegalArgumentException("every table has a schema, not so " + table);
    }
    return schema;
  }

  /** The column of this name, if we know it; a twin in a language finds its column. */
  public Optional<Column> findColumn(String name) {
    return columns.stream()
        .filter(
            column ->
                column.name().equals(name)
                    || (column.translated() && findTwinLanguage(column, name).isPresent()))
        .findFirst();
  }

  /** Which language a column's twin is in, if the name is one of its twins. */
  public static Optional<Language> findTwinLanguage(Column column, String name) {
    String start = column.name() + "_";
    if (!name.startsWith(start) || !Language.isCode(name.substring(start.length()))) {
      return Optional.empty();
    }
    return Optional.of(new Language(name.substring(start.length())));
  }

  /** Which of a table's columns together name a row: our keys, or those of a Polis export. */
  public List<String> keysIn(List<String> written) {
    return table == TableName.VOTES && PolisColumns.areIn(written) ? PolisColumns.KEYS : keys;
  }

  /** A row's key: its key cells with {@code /} between them; empty if rows have no name. */
  public String key(Table rows, Row row) {
    return String.join(
        "/", keysIn(rows.columns()).stream().map(column -> rows.cell(row, column)).toList());
  }

  private static CellType actor() {
    return new CellType.Reference(TableName.ACTORS);
  }

  private static CellType issue() {
    return new CellType.Reference(TableName.ISSUES);
  }

  private static CellType objective() {
    return new CellType.Reference(TableName.OBJECTIVES);
  }

  private static TableSchema actors() {
    return new TableSchema(
        TableName.ACTORS,
        List.of(
            Column.required("id", ID),
            Column.wording("name", true),
            Column.required("kind", CellType.Codes.of(ActorKind.values(), ActorKind::code)),
            Column.required("level", CellType.Codes.of(Level.values(), Level::code)),
            Column.optional("country", new CellType.ListOf(new CellType.CountryCode())),
            Column.optional("part_of", actor()),
            Column.wording("mandate", false),
            Column.optional("phases", new CellType.ListOf(phases())),
            Column.optional("themes", new CellType.ListOf(new CellType.ThemeCode())),
            SOURCE),
        List.of("id"),
        true);
  }

  private static CellType phases() {
    return CellType.Codes.of(Phase.values(), Phase::code);
  }

  private static TableSchema influence() {
    return new TableSchema(
        TableName.INFLUENCE,
        List.of(
            Column.required("from", actor()),
            Column.required("to", actor()),
            Column.required("strength", new CellType.Whole(0, 4)),
            SOURCE),
        List.of("from", "to"),
        false);
  }

  private static TableSchema objectives() {
    return new TableSchema(
        TableName.OBJECTIVES,
        List.of(
            Column.required("id", ID),
            Column.wording("text", true),
            Column.optional("actor", new CellType.ListOf(actor())),
            Column.required("direction", CellType.Codes.of(Direction.values(), Direction::code)),
            Column.wording("indicator", false),
            Column.optional("baseline", TEXT),
            Column.optional("target", TEXT),
            Column.wording("unit", false),
            Column.optional("deadline", new CellType.Date()),
            Column.wording("group", false),
            Column.wording("place", false),
            Column.optional("phase", phases()),
            Column.optional("gcm", new CellType.ListOf(new CellType.Whole(1, 23))),
            SOURCE),
        List.of("id"),
        false);
  }

  private static TableSchema stances() {
    return new TableSchema(
        TableName.STANCES,
        List.of(
            Column.required("actor", actor()),
            Column.required("objective", objective()),
            Column.required("stance", new CellType.Whole(-4, 4)),
            Column.wording("interest", false),
            SOURCE),
        List.of("actor", "objective"),
        false);
  }

  private static TableSchema issues() {
    return new TableSchema(
        TableName.ISSUES,
        List.of(
            Column.required("id", ID),
            Column.wording("question", true),
            Column.required("kind", CellType.Codes.of(IssueKind.values(), IssueKind::code)),
            Column.optional("status_quo", POINT),
            Column.wording("low", false),
            Column.wording("high", false),
            SOURCE),
        List.of("id"),
        false);
  }

  private static TableSchema options() {
    return new TableSchema(
        TableName.OPTIONS,
        List.of(
            Column.required("issue", issue()),
            Column.required("option", ID),
            Column.wording("label", true),
            Column.optional("position", HUNDRED),
            SOURCE),
        List.of("issue", "option"),
        false);
  }

  private static TableSchema positions() {
    return new TableSchema(
        TableName.POSITIONS,
        List.of(
            Column.required("actor", actor()),
            Column.required("issue", issue()),
            Column.required("position", POINT),
            Column.optional("salience", HUNDRED),
            Column.optional("influence", HUNDRED),
            Column.wording("interest", false),
            SOURCE),
        List.of("actor", "issue"),
        false);
  }

  private static TableSchema statements() {
    return new TableSchema(
        TableName.STATEMENTS,
        List.of(
            Column.required("id", ID),
            Column.wording("text", true),
            Column.optional("version", new CellType.Whole(1, 9999)),
            Column.optional("status", new CellType.Codes(List.of("in", "open", "out"))),
            Column.optional("about", YES_NO),
            Column.optional("unchecked", new CellType.ListOf(new CellType.LanguageCode())),
            Column.optional("author", actor()),
            SOURCE),
        List.of("id"),
        false);
  }

  private static TableSchema voters() {
    return new TableSchema(
        TableName.VOTERS,
        List.of(
            Column.required("id", ID),
            Column.required("kind", CellType.Codes.of(VoterKind.values(), VoterKind::code)),
            Column.optional("actor", actor()),
            Column.optional("named", YES_NO),
            SOURCE),
        List.of("id"),
        false);
  }

  private static TableSchema votes() {
    return new TableSchema(
        TableName.VOTES,
        List.of(
            Column.required("voter", ID),
            Column.required("statement", new CellType.Reference(TableName.STATEMENTS)),
            Column.required("vote", CellType.Codes.of(Vote.values(), Vote::code)),
            Column.optional("version", new CellType.Whole(1, 9999)),
            SOURCE),
        List.of("voter", "statement"),
        false);
  }

  private static TableSchema answers() {
    return new TableSchema(
        TableName.ANSWERS,
        List.of(
            Column.required("statement", new CellType.Reference(TableName.STATEMENTS)),
            Column.wording("answer", false),
            Column.optional("owner", actor()),
            Column.optional("due", new CellType.Date()),
            Column.optional(
                "status", CellType.Codes.of(Answer.Status.values(), Answer.Status::code)),
            Column.optional("issue", issue()),
            SOURCE),
        List.of("statement"),
        false);
  }

  private static TableSchema confidential() {
    return new TableSchema(
        TableName.CONFIDENTIAL,
        List.of(
            Column.optional("issue", issue()),
            Column.optional("option", ID),
            Column.optional("objective", objective()),
            Column.optional("utility", HUNDRED),
            Column.optional("reservation", HUNDRED),
            Column.optional("red_line", new CellType.RedLine()),
            Column.wording("interest", false),
            SOURCE),
        List.of("issue", "option", "objective"),
        false);
  }
}
