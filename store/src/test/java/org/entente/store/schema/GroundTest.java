package org.entente.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.app.ports.Account;
import org.entente.kernel.Language;
import org.entente.store.Store;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.entente.store.server.Access;
import org.entente.store.server.External;
import org.entente.store.server.ServerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database on a server that somebody else runs. */
@ExtendWith(SharedWorkplace.class)
class GroundTest {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Workplace workplace;
  private final String name = "other_" + DATABASES.incrementAndGet();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  GroundTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @BeforeEach
  void create() throws SQLException {
    workplace.tellBehind(
        "CREATE ROLE %1$s_owner LOGIN PASSWORD 'tide'".formatted(name),
        "CREATE ROLE %1$s_app LOGIN PASSWORD 'tide'".formatted(name));
    tellOutsideTransactions("CREATE DATABASE %1$s OWNER %1$s_owner".formatted(name));
  }

  @Test
  void servesAWorkspaceAndIsThereAgain() {
    try (Store store = open()) {
      assertThat(store.isHealthy()).isTrue();
      assertThat(
              store
                  .accounts()
                  .createFirst(
                      new Account("ada", "Ada", new Language("en"), true, true),
                      store.passwords().hash("first")))
          .isTrue();
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("database: now at version");
    said.reset();
    try (Store store = open()) {
      assertThat(store.accounts().findPasswordHash("ada")).isPresent();
    }
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER ROLE %1$s_app SUPERUSER               | the application's role %1$s_app is a superuser; ALTER ROLE … NOSUPERUSER
          ALTER ROLE %1$s_app BYPASSRLS               | the application's role %1$s_app goes past policies; ALTER ROLE … NOBYPASSRLS
          ALTER ROLE %1$s_app CREATEROLE              | the application's role %1$s_app may create roles
          ALTER ROLE %1$s_app REPLICATION             | the application's role %1$s_app may copy the whole server
          ALTER ROLE %1$s_owner SUPERUSER             | the owner %1$s_owner is a superuser
          ALTER ROLE %1$s_owner BYPASSRLS             | the owner %1$s_owner goes past policies
          GRANT %1$s_owner TO %1$s_app                | is a member of %1$s_owner; REVOKE %1$s_owner FROM %1$s_app
          GRANT pg_execute_server_program TO %1$s_app | is a member of pg_execute_server_program; REVOKE
          ALTER ROLE %1$s_app SET synchronous_commit = off | synchronous_commit is off, so that confirmed changes can be lost
          """)
  void isRefusedIfARoleIsTooMighty(String change, String complaint) throws SQLException {
    workplace.tellBehind(change.formatted(name));

    assertThatThrownBy(this::open)
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("not fit to keep confidential values")
        .hasMessageContaining(complaint.formatted(name))
        .hasMessageNotContaining("tide");
  }

  @Test
  void isRefusedForAllReasonsAtOnce() throws SQLException {
    workplace.tellBehind(
        "ALTER ROLE %1$s_app BYPASSRLS CREATEROLE".formatted(name),
        "ALTER ROLE %1$s_owner BYPASSRLS".formatted(name));

    assertThatThrownBy(this::open)
        .hasMessageContaining("_app goes past policies")
        .hasMessageContaining("_app may create roles")
        .hasMessageContaining("_owner goes past policies");
  }

  @Test
  void isRefusedIfTheApplicationOwnsATable() throws SQLException {
    open().close();
    try (Connection connection = access(workplace.keys().superuser().role()).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE entente.shared_row OWNER TO %1$s_app".formatted(name));
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("owns entente.shared_row and could lift its policies");
  }

  @Test
  void warnsOfALogThatMayHoldValues() throws SQLException {
    workplace.tellBehind("ALTER ROLE %1$s_app SET log_statement = 'all'".formatted(name));

    open().close();

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("may write confidential values into its log (log_statement = all)");
  }

  @Test
  void isRefusedIfNobodyIsLetIn() {
    Access wrong = new Access(access("x").url(), name + "_app", "ebb");

    assertThatThrownBy(() -> Store.open(new External(access(name + "_owner"), wrong), printed()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("does not let the workspace in");
  }

  private Store open() {
    return Store.open(
        Map.of(
            "ENTENTE_DB_URL",
            access("x").url(),
            "ENTENTE_DB_OWNER",
            name + "_owner",
            "ENTENTE_DB_OWNER_PASSWORD",
            "tide",
            "ENTENTE_DB_APP",
            name + "_app",
            "ENTENTE_DB_APP_PASSWORD",
            "tide"),
        Path.of("/nowhere"),
        printed());
  }

  private PrintStream printed() {
    return new PrintStream(said, true, StandardCharsets.UTF_8);
  }

  /** To the test's own database. */
  private Access access(String role) {
    Access superuser = workplace.keys().superuser();
    String url = superuser.url().substring(0, superuser.url().lastIndexOf('/') + 1) + name;
    return new Access(url, role, role.equals(superuser.role()) ? superuser.password() : "tide");
  }

  private void tellOutsideTransactions(String statement) throws SQLException {
    try (Connection connection = workplace.keys().superuser().connect();
        Statement sent = connection.createStatement()) {
      sent.execute(statement);
    }
  }
}
