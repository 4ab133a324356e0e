package org.entente.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Statements that take effect together. Arguments are texts, numbers, bytes, truth values, UUIDs,
 * or lists of texts or of UUIDs; a list becomes an array, and {@link #NONE} becomes null.
 */
public final class Transaction {
  /** No value. */
  public static final Object NONE = new Object();

  private final Connection connection;
  private boolean undone;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /** All rows of an answer, in its order. */
  public <R> List<R> rows(RowReader<R> reader, String query, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepared(query, arguments);
        ResultSet result = statement.executeQuery()) {
      List<R> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    }
  }

  /** The first row of an answer, if it has one and its first column holds something. */
  public <R> Optional<R> row(RowReader<R> reader, String query, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = prepared(query, arguments);
        ResultSet result = statement.executeQuery()) {
      return result.next() && result.getObject(1) != null
          ? Optional.of(reader.read(result))
          : Optional.empty();
    }
  }

  /** Calls a function that answers nothing. */
  public void call(String query, Object... arguments) throws SQLException {
    try (PreparedStatement statement = prepared(query, arguments)) {
      statement.execute();
    }
  }

  /** Changes rows and says how many. */
  public int change(String statement, Object... arguments) throws SQLException {
    try (PreparedStatement prepared = prepared(statement, arguments)) {
      return prepared.executeUpdate();
    }
  }

  /** Gives up: when the work is done, nothing of it will have happened. */
  public void undo() {
    undone = true;
  }

  boolean isUndone() {
    return undone;
  }

  private PreparedStatement prepared(String statement, Object... arguments) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      for (int at = 0; at < arguments.length; at++) {
        set(prepared, at + 1, arguments[at]);
      }
      return prepared;
    } catch (SQLException | RuntimeException e) {
      prepared.close();
      throw e;
    }
  }

  private void set(PreparedStatement statement, int at, Object value) throws SQLException {
    if (value == NONE) {
      statement.setString(at, null);
    } else if (value instanceof String text) {
      statement.setString(at, Storable.checked(text));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(at, bytes);
    } else if (value instanceof List<?> list) {
      boolean ids = !list.isEmpty() && list.get(0) instanceof UUID;
      list.forEach(element -> checkElement(element, ids));
      statement.setArray(at, connection.createArrayOf(ids ? "uuid" : "text", list.toArray()));
    } else if (value instanceof Number || value instanceof Boolean || value instanceof UUID) {
      statement.setObject(at, value);
    } else {
      throw new IllegalArgumentException("no column holds a " + value.getClass().getName());
    }
  }

  private static void checkElement(Object element, boolean id) {
    if (element instanceof String text && !id) {
      Storable.checked(text);
    } else if (!(element instanceof UUID && id)) {
      throw new IllegalArgumentException("a list must hold texts only, or UUIDs only");
    }
  }

  /** The texts of an array column. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Object array = row.getArray(column).getArray();
    return array instanceof String[] texts ? List.of(texts) : List.of();
  }

  /** The numbers of an array column. */
  public static List<Integer> numbers(ResultSet row, String column) throws SQLException {
    Object array = row.getArray(column).getArray();
    return array instanceof Integer[] numbers ? List.of(numbers) : List.of();
  }
}
