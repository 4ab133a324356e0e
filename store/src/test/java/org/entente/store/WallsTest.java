package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.Membership;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Role;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalog of the database must say, so that its policies hold, and ways around them. */
@ExtendWith(SharedWorkplace.class)
class WallsTest {
  private static final String OURS =
      " FROM pg_class c WHERE c.relnamespace = 'entente'::regnamespace"
          + " AND c.relname !~ '^flyway_' AND c.relkind = ";
  private static final String FUNCTIONS =
      " FROM pg_proc p WHERE p.pronamespace = 'entente'::regnamespace";

  private final Workplace workplace;

  WallsTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @Test
  void everyTableForcesItsPoliciesOnEverybody() throws SQLException {
    assertThat(behind("SELECT relname" + OURS + "'r' ORDER BY 1"))
        .containsExactly(
            "account",
            "attachment",
            "audit",
            "confidential_audit",
            "confidential_row",
            "confidential_table",
            "failed_sign_in",
            "frame",
            "membership",
            "partnership",
            "password",
            "people_audit",
            "session",
            "shared_row",
            "shared_table");
    assertThat(
            behind(
                "SELECT relname"
                    + OURS
                    + "'r' AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS"
                    + " (SELECT FROM pg_policy WHERE polrelid = c.oid))"))
        .isEmpty();
    assertThat(
            behind(
                "SELECT relname"
                    + OURS
                    + "'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)"))
        .isEmpty();
  }

  @Test
  void theApplicationOwnsNothingAndHasFewRights() throws SQLException {
    assertThat(behind("SELECT DISTINCT relowner::regrole::text" + OURS + "ANY ('{r,v}')"))
        .containsExactly("entente_owner");
    assertThat(
            behind(
                "SELECT table_name || ' ' || string_agg(privilege_type, ' ' ORDER BY privilege_type)"
                    + " FROM information_schema.table_privileges"
                    + " WHERE grantee IN ('entente_app', 'PUBLIC') AND table_schema = 'entente'"
                    + " GROUP BY table_name ORDER BY table_name"))
        .containsExactly(
            "attachment DELETE INSERT SELECT",
            "audit SELECT",
            "change SELECT",
            "confidential_audit SELECT",
            "confidential_row DELETE INSERT SELECT",
            "confidential_table DELETE INSERT SELECT",
            "dossier_row SELECT",
            "dossier_table SELECT",
            "frame SELECT",
            "people_audit SELECT",
            "shared_row DELETE INSERT SELECT",
            "shared_table DELETE INSERT SELECT");
    assertThat(
            behind(
                "SELECT table_name || '.' || column_name"
                    + " FROM information_schema.column_privileges"
                    + " WHERE grantee IN ('entente_app', 'PUBLIC') AND table_schema = 'entente'"
                    + " AND privilege_type = 'UPDATE' ORDER BY 1"))
        .containsExactly(
            "attachment.content",
            "confidential_row.cells",
            "confidential_row.place",
            "confidential_table.head",
            "frame.text",
            "shared_row.cells",
            "shared_row.place",
            "shared_table.head");
  }

  @Test
  void theApplicationCallsOnlyTheseFunctions() throws SQLException {
    assertThat(
            behind(
                "SELECT proname"
                    + FUNCTIONS
                    + " AND has_function_privilege('entente_app', p.oid, 'EXECUTE') ORDER BY 1"))
        .containsExactly(
            "accounts",
            "close_session",
            "create_first",
            "create_partnership",
            "dismiss",
            "enrol",
            "find_password_hash",
            "first_number",
            "flat",
            "hold",
            "is_administrator",
            "is_head",
            "me",
            "members",
            "my_account",
            "note_failure",
            "open_session",
            "rehash",
            "save_account",
            "save_own",
            "seats",
            "stripped",
            "summaries",
            "voices",
            "waiting_time");
    assertThat(
            behind(
                "SELECT proname"
                    + FUNCTIONS
                    + " AND (proleakproof OR proconfig IS NULL"
                    + " OR NOT 'search_path=entente, pg_temp' = ANY (proconfig))"))
        .isEmpty();
    assertThat(
            behind(
                "SELECT proname"
                    + FUNCTIONS
                    + " AND EXISTS (SELECT FROM aclexplode("
                    + "coalesce(proacl, acldefault('f', proowner))) a WHERE a.grantee = 0)"))
        .isEmpty();
  }

  @Test
  void noPlanKnowsWhatPoliciesHide() throws SQLException {
    assertThat(
            behind(
                "SELECT c.relname || '.' || a.attname FROM pg_class c JOIN pg_attribute a"
                    + " ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                    + " WHERE c.relnamespace = 'entente'::regnamespace AND c.relkind = 'r'"
                    + " AND c.relrowsecurity AND a.attstattarget IS DISTINCT FROM 0"))
        .isEmpty();
    assertThat(
            behind(
                "SELECT DISTINCT format_type(a.atttypid, NULL) FROM pg_attribute a"
                    + " WHERE a.attrelid IN ('entente.confidential_table'::regclass,"
                    + " 'entente.confidential_row'::regclass, 'entente.confidential_audit'::regclass)"
                    + " AND a.attnum > 0 ORDER BY 1"))
        .containsExactly("bigint", "jsonb", "numeric", "uuid");
    assertThat(
            behind(
                "SELECT oid::regprocedure::text FROM pg_proc"
                    + " WHERE proleakproof AND 'jsonb'::regtype = ANY (proargtypes)"))
        .isEmpty();
  }

  @Test
  void noPlanTellsAGoodGuessFromABadOne() throws SQLException {
    workplace.harbourWithSecrets();
    String guess =
        "EXPLAIN (ANALYZE, TIMING OFF, SUMMARY OFF, BUFFERS OFF)"
            + " SELECT FROM entente.%s WHERE %s = '\"%s\"'::jsonb";

    for (String login : List.of("fay", "uma", "out")) {
      try (Visitor visitor = workplace.visitor(login)) {
        for (String[] each :
            new String[][] {
              {"confidential_row", "cells->'interest'", Harbour.PORTS_SECRET},
              {"confidential_row", "cells['interest']", Harbour.PORTS_SECRET},
              {"confidential_table", "actor", "port"},
              {"confidential_audit", "entry->'login'", "pat"},
              {"confidential_audit", "entry['actor']", "port"}
            }) {
          String plan = plan(visitor, guess.formatted(each[0], each[1], each[2]));
          String other = plan(visitor, guess.formatted(each[0], each[1], "no such thing"));

          assertThat(plan.replace(each[2], "")).isEqualTo(other.replace("no such thing", ""));
        }
      }
    }
  }

  private static String plan(Visitor visitor, String query) throws SQLException {
    return String.join("\n", visitor.ask(query));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET ROLE entente_owner",
        "SET ROLE entente_superuser",
        "SET SESSION AUTHORIZATION entente_owner",
        "ALTER ROLE entente_app BYPASSRLS",
        "ALTER TABLE entente.confidential_row DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE entente.confidential_row NO FORCE ROW LEVEL SECURITY",
        "DROP POLICY delegates_alone ON entente.confidential_row",
        "CREATE POLICY mine ON entente.confidential_row USING (true)",
        "ALTER TABLE entente.shared_row DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "CREATE VIEW entente.mine AS SELECT 1",
        "CREATE TABLE public.mine (a int)",
        "CREATE TEMPORARY TABLE mine (a int)",
        "CREATE FUNCTION entente.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE SCHEMA mine",
        "CREATE EXTENSION pg_trgm",
        "CREATE RULE mine AS ON SELECT TO entente.confidential_row DO INSTEAD SELECT 1",
        "GRANT SELECT ON entente.password TO entente_app",
        "SELECT pg_read_file('postgresql.conf')",
        "SELECT pg_ls_dir('.')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
        "COPY (SELECT 1) TO '/tmp/mine'",
        "SELECT lo_import('/etc/passwd')",
        "SET log_statement = 'all'",
        "SET log_min_error_statement = 'error'",
        "SET log_error_verbosity = 'verbose'",
        "SELECT nextval('entente.people_audit_number_seq')",
        "SELECT last_value FROM entente.people_audit_number_seq",
        "SELECT * FROM pg_statistic",
        "SELECT rolpassword FROM pg_authid",
        "SELECT entente.set_password('ada', 'x')",
        "SELECT entente.next_version(gen_random_uuid())",
        "SELECT entente.is_proof('x', 'ada')",
        "SELECT entente.demand(true)",
        "SELECT entente.managed('harbour-1')",
        "INSERT INTO entente.audit VALUES (gen_random_uuid(), 1, now(), 'ada', 'f', 'k', NULL, NULL)",
        "INSERT INTO entente.session VALUES (sha256('x'), 'ada', now(), now() + interval '1 day')",
        "UPDATE entente.partnership SET version = 0"
      })
  void thereIsNoWayAround(String statement) throws SQLException {
    for (String login : List.of("ada", "pat")) {
      try (Visitor visitor = workplace.visitor(login)) {
        assertThat(visitor.tryAsk(statement)).first().asString().startsWith("SQLSTATE 42501");
      }
    }
  }

  @Test
  void rowSecurityTurnedOffIsAnErrorAndNoDoor() throws SQLException {
    try (Visitor visitor = workplace.visitor("fay")) {
      Connection connection = visitor.begin();
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET LOCAL row_security = off");

        assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM entente.confidential_row"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("would be affected by row-level security");
      } finally {
        connection.rollback();
      }
    }
  }

  @Test
  void onlyASecretMakesASession() throws SQLException {
    workplace.harbourWithSecrets();
    String secret = workplace.session("pat").secret();
    List<String> tries = new ArrayList<>(List.of("pat", "ada", "%", "_", "null", secret + " "));
    tries.add(secret.substring(1));
    tries.add(behind("SELECT encode(sha256(?::bytea), 'hex')", secret).get(0));
    tries.addAll(behind("SELECT encode(hash, 'escape') FROM entente.session"));
    tries.addAll(behind("SELECT hash::text FROM entente.session"));

    for (String attempt : tries) {
      try (Visitor visitor = Visitor.by(workplace.keys().application(), attempt)) {
        assertThat(visitor.ask("SELECT coalesce(entente.me(), 'nobody')"))
            .containsExactly("nobody");
        assertThat(visitor.ask("SELECT count(*) FROM entente.dossier_row")).containsExactly("0");
      }
    }
  }

  @Test
  void evenTheOwnerOfTheTablesNeedsASession() throws SQLException {
    workplace.harbourWithSecrets();
    try (Visitor owner = Visitor.by(workplace.keys().owner(), "");
        Visitor facilitator =
            Visitor.by(workplace.keys().owner(), workplace.session("fay").secret())) {
      for (String table :
          List.of("frame", "shared_table", "shared_row", "attachment", "audit", "dossier_row")) {
        assertThat(owner.ask("SELECT count(*) FROM entente." + table)).containsExactly("0");
        assertThat(facilitator.ask("SELECT count(*) FROM entente." + table))
            .isNotEqualTo(List.of("0"));
      }
      for (String table : List.of("confidential_table", "confidential_row", "confidential_audit")) {
        assertThat(owner.ask("SELECT count(*) FROM entente." + table)).containsExactly("0");
        assertThat(facilitator.ask("SELECT count(*) FROM entente." + table)).containsExactly("0");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "confidential_audit", "people_audit"})
  void whatIsWrittenDownStaysWhoeverAsks(String table) throws SQLException {
    workplace.harbourWithSecrets();
    String pat = workplace.session("pat").secret();
    for (Visitor visitor :
        List.of(
            Visitor.by(workplace.keys().application(), pat),
            Visitor.by(workplace.keys().owner(), pat),
            Visitor.by(workplace.keys().superuser(), ""))) {
      try (visitor) {
        for (String statement :
            List.of(
                "UPDATE entente.%s SET partnership = NULL",
                "DELETE FROM entente.%s", "TRUNCATE entente.%s CASCADE")) {
          assertThat(visitor.tryAsk(statement.formatted(table))).containsExactly("SQLSTATE 42501");
        }
      }
    }
  }

  @Test
  void writesDownWhatIsChangedBySqlInTheNameOfItsSession() throws SQLException {
    PartnershipId id = workplace.harbourWithSecrets();
    try (Visitor pat = workplace.visitor("pat")) {
      pat.tell(
          "UPDATE entente.shared_row SET cells = cells || '{\"stance\": \"1\"}'"
              + " WHERE cells->>'actor' = 'port' AND cells ? 'stance' AND table_key IN"
              + " (SELECT key FROM entente.shared_table WHERE partnership = '"
              + workplace.key(id)
              + "')",
          "DELETE FROM entente.confidential_row WHERE table_key IN"
              + " (SELECT key FROM entente.confidential_table WHERE partnership = '"
              + workplace.key(id)
              + "')");
    }

    List<AuditEntry> entries = workplace.partnerships().auditOf(workplace.session("pat"), id, 4);
    assertThat(entries).hasSize(3).allMatch(entry -> entry.login().equals("pat"));
    assertThat(entries.get(0).change()).isEqualTo(Harbour.stance("port", "-1", "1"));
    assertThat(workplace.partnerships().auditOf(workplace.session("fay"), id, 4))
        .containsExactly(entries.get(0));
  }

  @Test
  void nothingChangesWithoutAName() throws SQLException {
    PartnershipId id = workplace.harbourWithSecrets();
    String all = " WHERE partnership = '" + workplace.key(id) + "'";
    try (Visitor superuser = Visitor.by(workplace.keys().superuser(), "")) {
      for (String statement :
          List.of(
              "DELETE FROM entente.confidential_row",
              "UPDATE entente.shared_row SET cells = '{}'",
              "UPDATE entente.frame SET text = 'mine'" + all,
              "DELETE FROM entente.attachment" + all,
              "UPDATE entente.shared_table SET head = head" + all)) {
        assertThat(superuser.tryAsk(statement)).containsExactly("SQLSTATE 42501");
      }
    }
  }

  @Test
  void errorsTellNothingOfWhatIsThere() throws SQLException {
    PartnershipId id = workplace.harbourWithSecrets();
    String head =
        "'{\"columns\": [], \"keys\": [], \"separator\": \",\", \"lineEnding\": \"\","
            + " \"byteOrderMark\": false, \"quoteAll\": false}'";
    String shared =
        "INSERT INTO entente.shared_table (partnership, file, head) VALUES (?::uuid, ?, %s)";
    String confidential =
        "INSERT INTO entente.confidential_table (partnership, actor, head)"
            + " VALUES (?::uuid, to_jsonb(?::text), %s)";
    String unknown = "00000000-0000-4000-8000-000000000000";

    for (String login : List.of("out", "oli", "uma")) {
      try (Visitor visitor = workplace.visitor(login)) {
        for (String key : List.of(workplace.key(id), unknown)) {
          for (String file : List.of("actors.csv", "options.csv")) {
            assertThat(visitor.tryAsk(shared.formatted(head), key, file))
                .containsExactly("SQLSTATE 42501");
          }
          for (String actor : List.of("port", "town")) {
            assertThat(visitor.tryAsk(confidential.formatted(head), key, actor))
                .containsExactly("SQLSTATE 42501");
          }
        }
        for (String there : List.of(id.value(), "nowhere")) {
          for (String whom : List.of("pat", "nobody-at-all")) {
            assertThat(visitor.tryAsk("SELECT entente.enrol(?, ?, 'observer', '{}')", there, whom))
                .containsExactly("SQLSTATE 42501");
            assertThat(visitor.tryAsk("SELECT entente.dismiss(?, ?)", there, whom))
                .containsExactly("SQLSTATE 42501");
          }
        }
      }
    }
  }

  @Test
  void functionsCalledWrongTellAndChangeNothing() throws SQLException {
    PartnershipId id = workplace.harbourWithSecrets();
    Map<String, String> values =
        Map.of(
            "text", "'" + id.value() + "'",
            "text[]", "'{port}'",
            "uuid", "'" + workplace.key(id) + "'",
            "bytea", "'\\x00'",
            "boolean", "true",
            "interval", "'1 day'",
            "bigint", "1",
            "jsonb", "'{}'");
    String before = everything();
    for (String secret : List.of("", workplace.session("out").secret())) {
      try (Visitor visitor = Visitor.by(workplace.keys().application(), secret)) {
        for (String function : functions()) {
          String name = function.substring(0, function.indexOf('('));
          List<String> types =
              List.of(function.substring(name.length() + 1, function.length() - 1).split(","))
                  .stream()
                  .filter(type -> !type.isEmpty())
                  .toList();
          List<String> answers = new ArrayList<>();
          for (boolean nothing : new boolean[] {true, false}) {
            String arguments =
                types.stream()
                    .map(type -> (nothing ? "NULL" : values.get(type)) + "::" + type)
                    .collect(Collectors.joining(", "));
            answers.addAll(
                committed(visitor, "SELECT f::text FROM " + name + "(" + arguments + ") f"));
          }
          assertThat(String.join("\n", answers))
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
  private List<String> functions() throws SQLException {
    return behind(
        "SELECT p.oid::regprocedure::text"
            + FUNCTIONS
            + " AND has_function_privilege('entente_app', p.oid, 'EXECUTE')"
            + " AND proname NOT IN ('note_failure', 'close_session', 'save_own') ORDER BY 1");
  }

  private static List<String> committed(Visitor visitor, String query) throws SQLException {
    List<String> answer = visitor.tryAsk(query);
    if (!answer.stream().anyMatch(line -> line.startsWith("SQLSTATE"))) {
      visitor.tell(query);
    }
    return answer;
  }

  private String everything() throws SQLException {
    List<String> all = new ArrayList<>();
    for (String table : behind("SELECT relname" + OURS + "'r' ORDER BY 1")) {
      all.addAll(behind("SELECT t::text FROM entente." + table + " t ORDER BY 1"));
    }
    return String.join("\n", all);
  }

  @Test
  void whoeverAdministersAPartnershipGivesNoVoiceToOneself() {
    PartnershipId id = workplace.harbourWithSecrets();

    for (String login : List.of("ada", "fay")) {
      assertThatThrownBy(
              () ->
                  workplace
                      .partnerships()
                      .enrol(
                          workplace.session(login),
                          login,
                          new Membership(id, Role.DELEGATE, List.of(new ActorId("port")))))
          .isInstanceOf(DeniedException.class);
    }
  }

  private List<String> behind(String query, Object... arguments) throws SQLException {
    return workplace.behind(query, arguments);
  }
}
