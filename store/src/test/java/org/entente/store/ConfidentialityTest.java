package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.store._fixtures.Badges;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Whoever can send SQL of their own as the application's role, in whosever session: what is
 * confidential stays so, and what is not theirs stays as it is.
 */
@ExtendWith(SharedWorkplace.class)
class ConfidentialityTest {
  private static final String ROW_TABLES =
      "SELECT c.oid::regclass::text FROM pg_class c"
          + " WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r' ORDER BY 1";
  private static final String RELATIONS =
      "SELECT c.oid::regclass::text FROM pg_class c"
          + " WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f', 'S')"
          + " AND c.relnamespace::regnamespace::text !~ '^pg_(toast|temp)' ORDER BY 1";

  /** How many rows of each table everybody may change who may change any. */
  private static final Map<String, Map<String, Integer>> THEIRS =
      Map.of(
          "fay",
          Map.of(
              "entente.frame", 2,
              "entente.shared_table", 5,
              "entente.shared_row", 8,
              "entente.attachment", 1),
          "pat",
          Map.of(
              "entente.shared_table", 2,
              "entente.shared_row", 2,
              "entente.confidential_table", 1,
              "entente.confidential_row", 2),
          "uma",
          Map.of(
              "entente.shared_table", 2,
              "entente.shared_row", 1,
              "entente.confidential_table", 1,
              "entente.confidential_row", 1));

  private final Workplace workplace;
  private final Desk desk;

  ConfidentialityTest(Workplace workplace) {
    this.workplace = workplace;
    this.desk = workplace.quietHarbour();
  }

  @Test
  void theSecretsAreThere() {
    for (String table : List.of("confidential_row", "confidential_audit")) {
      String everything =
          String.join("\n", workplace.behind("SELECT t::text FROM entente." + table + " t"));

      assertThat(everything).contains(Harbour.PORTS_SECRET).contains(Harbour.UNIONS_SECRET);
    }
  }

  static Stream<String> everybody() {
    return Stream.of(
        "fay",
        "pat",
        "uma",
        "ana",
        "oli",
        "out",
        "ada",
        "nobody",
        "expired",
        "closed",
        "dismissed",
        "retired");
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void nobodyReadsAnothersSecretsAnywhere(String who) throws Exception {
    Set<String> readable = new TreeSet<>();
    try (Visitor visitor = visitor(who)) {
      for (String relation : workplace.behind(RELATIONS)) {
        assertThat(holds(visitor, relation, Harbour.PORTS_SECRET))
            .as(relation)
            .isEqualTo(who.equals("pat") && holdsSecrets(relation));
        assertThat(holds(visitor, relation, Harbour.UNIONS_SECRET))
            .as(relation)
            .isEqualTo(who.equals("uma") && holdsSecrets(relation));
        if (relation.startsWith("entente.") && holds(visitor, relation, "Fair pay")) {
          readable.add(relation);
        }
      }
    }
    boolean sitsThere = List.of("fay", "pat", "uma", "ana", "oli").contains(who);
    assertThat(readable)
        .containsExactlyElementsOf(
            sitsThere
                ? List.of(
                    "entente.audit", "entente.change", "entente.dossier_row", "entente.shared_row")
                : List.of());
  }

  private static boolean holdsSecrets(String relation) {
    return List.of(
            "entente.confidential_row",
            "entente.confidential_audit",
            "entente.dossier_row",
            "entente.change")
        .contains(relation);
  }

  /** Whether somebody finds words in a relation, by asking or by copying it. */
  private static boolean holds(Visitor visitor, String relation, String words)
      throws SQLException, IOException {
    boolean found =
        visitor
            .tryAsk(
                "SELECT 'found' FROM %s t WHERE strpos(t::text, ?) > 0".formatted(relation), words)
            .contains("found");
    return found || (relation.startsWith("entente.") && copied(visitor, relation).contains(words));
  }

  private static String copied(Visitor visitor, String relation) throws SQLException, IOException {
    Connection connection = visitor.begin();
    StringWriter copy = new StringWriter();
    try {
      new CopyManager(connection.unwrap(BaseConnection.class))
          .copyOut("COPY (SELECT * FROM " + relation + ") TO STDOUT", copy);
    } catch (SQLException refused) {
      return "";
    } finally {
      connection.rollback();
    }
    return copy.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "ada", "nobody", "expired", "closed", "dismissed", "retired"})
  void whoHasNoSeatSeesNothingOfAPartnership(String who) throws SQLException {
    try (Visitor visitor = visitor(who)) {
      for (String table : workplace.behind(ROW_TABLES)) {
        if (!table.equals("entente.people_audit")) {
          assertThat(visitor.tryAsk("SELECT count(*) FROM " + table))
              .as(table)
              .containsAnyOf("0", "SQLSTATE 42501");
        }
      }
      assertThat(visitor.ask("SELECT id FROM entente.summaries()")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void nobodyChangesWhatIsNotTheirs(String who) throws SQLException {
    Map<String, Integer> changed = new LinkedHashMap<>();
    try (Visitor visitor = visitor(who)) {
      for (String table : workplace.behind(ROW_TABLES)) {
        for (String statement : attempts(table)) {
          visitor
              .tryChange(statement)
              .filter(rows -> rows > 0)
              .ifPresent(rows -> changed.merge(table, rows, Math::max));
        }
      }
    }
    assertThat(changed).isEqualTo(THEIRS.getOrDefault(who, Map.of()));
  }

  /** Everything one can do to a table, knowing the keys of everything in it. */
  private List<String> attempts(String table) {
    List<String> attempts = new ArrayList<>();
    attempts.add("DELETE FROM " + table + inHarbour(table));
    attempts.add("TRUNCATE " + table + " CASCADE");
    for (String column : columns(table)) {
      attempts.add("UPDATE " + table + " SET " + column + " = " + column + inHarbour(table));
    }
    if (table.endsWith("_row")) {
      String of = table.replace("_row", "_table");
      for (String key : workplace.behind("SELECT key::text FROM " + of + inHarbour(of))) {
        attempts.add(
            "INSERT INTO "
                + table
                + " (table_key, place, cells) VALUES ('"
                + key
                + "', 99, '{\"actor\": \"town\"}')");
      }
    }
    return attempts;
  }

  private List<String> columns(String table) {
    return workplace.behind(
        "SELECT quote_ident(attname) FROM pg_attribute"
            + " WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped",
        table);
  }

  /** The partnership of this test, since others at the workplace have their own. */
  private String inHarbour(String table) {
    List<String> columns = columns(table);
    if (columns.contains("partnership")) {
      return " WHERE partnership = " + key();
    }
    return columns.contains("table_key")
        ? " WHERE table_key IN ("
            + tablesOf(table.replace("entente.", "").replace("_row", "_table"))
            + ")"
        : "";
  }

  private String tablesOf(String kind) {
    return "SELECT key FROM entente." + kind + " WHERE partnership = " + key();
  }

  private String key() {
    return "'" + desk.key() + "'";
  }

  private Visitor visitor(String who) throws SQLException {
    return Visitor.by(workplace.keys().application(), new Badges(workplace, desk).secret(who));
  }
}
