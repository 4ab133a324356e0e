package org.entente.store.schema;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.store.server.Access;
import org.entente.store.server.ServerException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** The ground that a workspace stands on: a server that keeps its promises, roles, tables. */
public final class Ground {
  private static final String SCHEMA = "entente";
  private static final Pattern ROLE = Pattern.compile("[^\"\\x00-\\x1F]{1,63}");

  private Ground() {}

  /**
   * Makes sure of server and roles, then brings the tables to this version.
   *
   * @param owner of the tables
   * @param application who works with them under policies
   * @param log where it says what it changed, and what an administrator of the server should know
   * @throws ServerException with everything that is wrong, and remedies
   */
  public static void prepare(Access owner, Access application, PrintStream log) {
    if (!ROLE.matcher(owner.role()).matches() || !ROLE.matcher(application.role()).matches()) {
      throw new ServerException(
          "the name of a database role must hold no quotation mark and no control character");
    }
    List<String> problems = new ArrayList<>();
    try (Connection asOwner = owner.connect();
        Connection asApplication = application.connect()) {
      problems.addAll(ServerCheck.problems(asOwner, asApplication));
      ServerCheck.warnings(asApplication).forEach(log::println);
    } catch (SQLException e) {
      throw new ServerException("the database does not let the workspace in: " + e.getMessage(), e);
    }
    refuseIf(problems);
    migrate(owner, application, log);
    refuseIf(ownedByApplication(application));
  }

  private static void migrate(Access owner, Access application, PrintStream log) {
    try {
      MigrateResult result =
          Flyway.configure(Ground.class.getClassLoader())
              .dataSource(owner.dataSource())
              .locations("classpath:org/entente/store/migration")
              .schemas(SCHEMA)
              .placeholders(Map.of("owner", owner.role(), "application", application.role()))
              .load()
              .migrate();
      if (result.migrationsExecuted > 0) {
        log.println("database: now at version " + result.targetSchemaVersion);
      }
    } catch (FlywayException e) {
      throw new ServerException(
          "the tables cannot be brought to this version; the database is as it was: "
              + e.getMessage(),
          e);
    }
  }

  private static List<String> ownedByApplication(Access application) {
    try (Connection connection = application.connect()) {
      return ServerCheck.ownedByApplication(connection, SCHEMA);
    } catch (SQLException e) {
      throw new ServerException("the database does not let the workspace in: " + e.getMessage(), e);
    }
  }

  private static void refuseIf(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new ServerException(
          "the database is not fit to keep confidential values:\n  "
              + String.join("\n  ", problems));
    }
  }
}
