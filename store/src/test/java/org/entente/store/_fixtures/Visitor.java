package org.entente.store._fixtures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.store.server.Access;

/**
 * Somebody who sends SQL of their own, under a role of the database and with a session's secret.
 */
public final class Visitor implements AutoCloseable {
  private final Connection connection;
  private final String secret;

  private Visitor(Connection connection, String secret) {
    this.connection = connection;
    this.secret = secret;
  }

  /** Comes in; the secret may be empty. */
  public static Visitor by(Access access, String secret) throws SQLException {
    Connection connection = access.connect();
    connection.setAutoCommit(false);
    return new Visitor(connection, secret);
  }

  /** The first column of every row, as text; the transaction leaves no trace. */
  public List<String> ask(String query, Object... arguments) throws SQLException {
    try {
      begin();
      return answer(query, arguments);
    } finally {
      connection.rollback();
    }
  }

  /** What came of a query: its rows as text, or the kind of error. */
  public List<String> tryAsk(String query, Object... arguments) throws SQLException {
    try {
      return ask(query, arguments);
    } catch (SQLException refused) {
      return List.of("SQLSTATE " + refused.getSQLState());
    }
  }

  /** How many rows a statement would change; empty if it is refused. It leaves no trace. */
  public Optional<Integer> tryChange(String statement, Object... arguments) throws SQLException {
    try {
      begin();
      try (PreparedStatement prepared = prepared(statement, arguments)) {
        return Optional.of(prepared.executeUpdate());
      }
    } catch (SQLException refused) {
      return Optional.empty();
    } finally {
      connection.rollback();
    }
  }

  /** Changes something for good. */
  public void tell(String... statements) throws SQLException {
    try {
      begin();
      try (Statement sent = connection.createStatement()) {
        for (String statement : statements) {
          sent.execute(statement);
        }
      }
      connection.commit();
    } finally {
      connection.rollback();
    }
  }

  /** Begins a transaction with the secret; the caller ends it. */
  public Connection begin() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config('entente.session', ?, true)")) {
      statement.setString(1, secret);
      statement.execute();
    }
    return connection;
  }

  private List<String> answer(String query, Object... arguments) throws SQLException {
    try (PreparedStatement prepared = prepared(query, arguments)) {
      List<String> answer = new ArrayList<>();
      if (prepared.execute()) {
        try (ResultSet rows = prepared.getResultSet()) {
          while (rows.next()) {
            answer.add(String.valueOf(rows.getString(1)));
          }
        }
      }
      return answer;
    }
  }

  private PreparedStatement prepared(String text, Object... arguments) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(text);
    for (int at = 0; at < arguments.length; at++) {
      prepared.setObject(at + 1, arguments[at]);
    }
    return prepared;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
