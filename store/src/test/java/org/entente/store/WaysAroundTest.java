package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways around the policies that somebody may try who can send SQL of their own. */
@ExtendWith(SharedWorkplace.class)
class WaysAroundTest {
  private final Workplace workplace;

  WaysAroundTest(Workplace workplace) {
    this.workplace = workplace;
    workplace.quietHarbour();
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
    String secret = workplace.session("pat").secret();
    List<String> tries = new ArrayList<>(List.of("pat", "ada", "%", "_", "null", secret + " "));
    tries.add(secret.substring(1));
    tries.add(workplace.behind("SELECT encode(sha256(?::bytea), 'hex')", secret).get(0));
    tries.addAll(workplace.behind("SELECT encode(hash, 'escape') FROM entente.session"));
    tries.addAll(workplace.behind("SELECT hash::text FROM entente.session"));

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

  @Test
  void noPlanTellsAGoodGuessFromABadOne() throws SQLException {
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
}
