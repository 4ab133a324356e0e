package org.entente.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What of a server or its roles would make policies or promises worthless. */
final class ServerCheck {
  private static final int LEAST_VERSION = 180000;

  private static final String ROLE =
      "SELECT rolsuper, rolbypassrls, rolcreaterole, rolreplication"
          + " FROM pg_roles WHERE rolname = current_user";

  /** Roles whose powers the application could take up, and that go past policies. */
  private static final String REACHABLE =
      "SELECT rolname FROM pg_roles"
          + " WHERE rolname <> current_user AND pg_has_role(current_user, oid, 'MEMBER')"
          + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication"
          + " OR rolname = ? OR rolname LIKE 'pg\\_%')"
          + " ORDER BY rolname";

  private static final String OWNED =
      "SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
          + " WHERE c.relnamespace = to_regnamespace(?) AND pg_has_role(current_user, r.oid, 'MEMBER')"
          + " ORDER BY c.relname";

  /** Settings by which a server writes values of statements into its log. */
  private static final String TALKATIVE =
      "SELECT name || ' = ' || setting FROM pg_settings WHERE"
          + " name = 'log_statement' AND setting <> 'none'"
          + " OR name IN ('log_min_duration_statement', 'log_min_duration_sample')"
          + " AND setting <> '-1'"
          + " OR name = 'log_min_error_statement' AND setting NOT IN ('fatal', 'panic', 'log')"
          + " OR name = 'log_parameter_max_length_on_error' AND setting <> '0'"
          + " OR name = 'log_error_verbosity' AND setting <> 'terse'"
          + " ORDER BY name";

  private ServerCheck() {}

  static List<String> problems(Connection owner, Connection application) throws SQLException {
    List<String> problems = new ArrayList<>();
    String ownerRole = one(owner, "SELECT current_user");
    String role = one(application, "SELECT current_user");
    int version = Integer.parseInt(one(owner, "SHOW server_version_num"));
    if (version < LEAST_VERSION) {
      String name = one(owner, "SHOW server_version");
      problems.add("the server is PostgreSQL " + name + "; use PostgreSQL 18 or newer");
    }
    if (ownerRole.equals(role)) {
      problems.add(
          "owner and application are the same role, " + role + "; create another one that owns");
    }
    problems.addAll(tooMighty(owner, "the owner " + ownerRole));
    problems.addAll(tooMighty(application, "the application's role " + role));
    for (String reachable : all(application, REACHABLE, ownerRole)) {
      problems.add(
          "the application's role %s is a member of %s; REVOKE %s FROM %s"
              .formatted(role, reachable, reachable, role));
    }
    problems.addAll(brokenPromises(application));
    return problems;
  }

  private static List<String> brokenPromises(Connection application) throws SQLException {
    List<String> problems = new ArrayList<>();
    for (String promise : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if (one(application, "SHOW " + promise).equals("off")) {
        problems.add(promise + " is off, so that confirmed changes can be lost; turn it on");
      }
    }
    return problems;
  }

  static List<String> warnings(Connection application) throws SQLException {
    List<String> talkative = all(application, TALKATIVE);
    return talkative.isEmpty()
        ? talkative
        : List.of(
            "database: the server may write confidential values into its log ("
                + String.join(", ", talkative)
                + "); docs/database.md says which settings keep them out");
  }

  static List<String> ownedByApplication(Connection application, String schema)
      throws SQLException {
    return all(application, OWNED, schema).stream()
        .map(
            table ->
                "the application's role owns "
                    + schema
                    + "."
                    + table
                    + " and could lift its policies; ALTER TABLE … OWNER TO the owner's role")
        .toList();
  }

  private static List<String> tooMighty(Connection connection, String who) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ROLE);
        ResultSet row = statement.executeQuery()) {
      List<String> problems = new ArrayList<>();
      if (row.next()) {
        addIf(problems, row.getBoolean(1), who, "is a superuser", "NOSUPERUSER");
        addIf(problems, row.getBoolean(2), who, "goes past policies", "NOBYPASSRLS");
        addIf(problems, row.getBoolean(3), who, "may create roles", "NOCREATEROLE");
        addIf(problems, row.getBoolean(4), who, "may copy the whole server", "NOREPLICATION");
      }
      return problems;
    }
  }

  private static void addIf(
      List<String> problems, boolean wrong, String who, String what, String remedy) {
    if (wrong) {
      problems.add(who + " " + what + "; ALTER ROLE … " + remedy);
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    return all(connection, query).get(0);
  }

  private static List<String> all(Connection connection, String query, String... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int at = 0; at < arguments.length; at++) {
        statement.setString(at + 1, arguments[at]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<String> all = new ArrayList<>();
        while (rows.next()) {
          all.add(rows.getString(1));
        }
        return all;
      }
    }
  }
}
