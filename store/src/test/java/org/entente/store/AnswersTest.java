package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors and functions answer alike, whether or not what is asked about is there. */
@ExtendWith(SharedWorkplace.class)
class AnswersTest {
  private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";
  private static final String HEAD =
      "'{\"columns\": [], \"keys\": [], \"separator\": \",\", \"lineEnding\": \"\","
          + " \"byteOrderMark\": false, \"quoteAll\": false}'";
  private static final List<String> REFUSED = List.of("SQLSTATE 42501");

  private final Workplace workplace;
  private final Desk desk;

  AnswersTest(Workplace workplace) {
    this.workplace = workplace;
    this.desk = workplace.quietHarbour();
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "oli", "uma"})
  void tablesRefuseAlikeWhatIsThereAndWhatIsNot(String login) throws SQLException {
    String shared =
        "INSERT INTO entente.shared_table (partnership, file, head) VALUES (?::uuid, ?, "
            + HEAD
            + ")";
    String confidential =
        "INSERT INTO entente.confidential_table (partnership, actor, head)"
            + " VALUES (?::uuid, to_jsonb(?::text), "
            + HEAD
            + ")";
    try (Visitor visitor = workplace.visitor(login)) {
      for (String key : List.of(desk.key(), NOWHERE)) {
        for (String file : List.of("actors.csv", "options.csv")) {
          assertThat(visitor.tryAsk(shared, key, file)).isEqualTo(REFUSED);
        }
        for (String actor : List.of("port", "town")) {
          assertThat(visitor.tryAsk(confidential, key, actor)).isEqualTo(REFUSED);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "oli", "uma"})
  void membershipIsRefusedAlikeWhereverAndForWhomever(String login) throws SQLException {
    try (Visitor visitor = workplace.visitor(login)) {
      for (String there : List.of(desk.id().value(), "nowhere")) {
        for (String whom : List.of("pat", "nobody-at-all")) {
          assertThat(visitor.tryAsk("SELECT entente.enrol(?, ?, 'observer', '{}')", there, whom))
              .isEqualTo(REFUSED);
          assertThat(visitor.tryAsk("SELECT entente.dismiss(?, ?)", there, whom))
              .isEqualTo(REFUSED);
        }
      }
    }
  }

  @Test
  void functionsCalledByStrangersTellAndChangeNothing() throws SQLException {
    workplace.tellBehind(
        "DELETE FROM entente.letter"); // of other tests; the program would send them
    String before = everything();
    for (String secret : List.of("", workplace.session("out").secret())) {
      try (Visitor visitor = Visitor.by(workplace.keys().application(), secret)) {
        for (String function : functions()) {
          String answers = String.join("\n", answers(visitor, function));

          assertThat(answers)
              .as(function)
              .doesNotContain(Harbour.PORTS_SECRET)
              .doesNotContain("Fair pay")
              .doesNotContain("$argon2id");
        }
      }
    }
    assertThat(everything()).isEqualTo(before);
  }

  /** Those that the application may call, but for those that change what is the caller's own. */
  private List<String> functions() {
    return workplace.behind(
        "SELECT p.oid::regprocedure::text FROM pg_proc p"
            + " WHERE p.pronamespace = 'entente'::regnamespace"
            + " AND has_function_privilege('entente_app', p.oid, 'EXECUTE')"
            + " AND proname NOT IN ('note_failure', 'close_session', 'save_own') ORDER BY 1");
  }

  /** What a function says to nothing at all, and to what is there but not the caller's. */
  private List<String> answers(Visitor visitor, String function) throws SQLException {
    Map<String, String> values =
        Map.of(
            "integer", "1",
            "timestamp with time zone", "now()",
            "text", "'" + desk.id().value() + "'",
            "text[]", "'{port}'",
            "uuid", "'" + desk.key() + "'",
            "bytea", "'\\x00'",
            "boolean", "true",
            "interval", "'1 day'",
            "bigint", "1",
            "jsonb", "'{}'");
    String name = function.substring(0, function.indexOf('('));
    String types = function.substring(name.length() + 1, function.length() - 1);
    List<String> nothing = new ArrayList<>();
    List<String> something = new ArrayList<>();
    for (String type : types.isEmpty() ? List.<String>of() : List.of(types.split(",", -1))) {
      nothing.add("NULL::" + type);
      something.add(values.get(type) + "::" + type);
    }
    List<String> answers = new ArrayList<>();
    for (List<String> arguments : List.of(nothing, something)) {
      String call = "SELECT f::text FROM " + name + "(" + String.join(", ", arguments) + ") f";
      List<String> answer = visitor.tryAsk(call);
      if (answer.stream().noneMatch(line -> line.startsWith("SQLSTATE"))) {
        visitor.tell(call);
      }
      answers.addAll(answer);
    }
    return answers;
  }

  private String everything() {
    List<String> all = new ArrayList<>();
    for (String table :
        workplace.behind(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r'"
                + " AND relnamespace = 'entente'::regnamespace ORDER BY 1")) {
      all.addAll(workplace.behind("SELECT t::text FROM " + table + " t ORDER BY 1"));
    }
    return String.join("\n", all);
  }
}
