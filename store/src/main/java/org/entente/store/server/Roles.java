package org.entente.store.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of a workspace's database: one owns the tables and changes their shape, one works with
 * them and sees what the policies let it see.
 */
final class Roles {
  /** Owns the tables. */
  static final String OWNER = "entente_owner";

  /** Works with the tables. */
  static final String APPLICATION = "entente_app";

  static final String DATABASE = "entente";

  private Roles() {}

  /** Makes roles and database as they must be, whether or not they are there. */
  static void prepare(Connection superuser, Kept kept) throws SQLException {
    role(superuser, OWNER, kept.owner());
    role(superuser, APPLICATION, kept.application());
    try (Statement statement = superuser.createStatement()) {
      if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
        statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
      }
      statement.execute("REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC");
      statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APPLICATION);
      // Messages of errors may quote what somebody wrote; the application is told, the log is not.
      statement.execute("ALTER ROLE " + APPLICATION + " SET log_min_messages = 'log'");
    }
  }

  private static void role(Connection superuser, String role, String password) throws SQLException {
    String verb =
        exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER" : "CREATE";
    try (Statement statement = superuser.createStatement()) {
      statement.execute(
          verb
              + " ROLE "
              + role
              + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD "
              + statement.enquoteLiteral(password));
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }
}
