package org.entente.store.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The database did not do what it should have. Nothing of what it says is passed on, since its
 * messages quote what stands in rows: neither message nor cause holds more than the kind of failure
 * and the names of our own tables.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String CONNECTION = "08";
  private static final String SHUTDOWN = "57P0";

  private final String state;

  private StoreException(String message, String state) {
    super(message);
    this.state = state;
  }

  static StoreException of(SQLException failure) {
    StoreException told = isUnreachable(failure) ? unreachable() : failed(failure);
    told.setStackTrace(failure.getStackTrace());
    return told;
  }

  /** No connection to be had, or lost in the middle, or the server goes down or comes up. */
  private static boolean isUnreachable(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return failure instanceof SQLTransientConnectionException
        || state.startsWith(CONNECTION)
        || state.startsWith(SHUTDOWN);
  }

  private static StoreException unreachable() {
    return new StoreException("the database cannot be reached", "08001");
  }

  /** More is asked of the database than it can do now. */
  public static StoreException overloaded() {
    return new StoreException("the database cannot take more now", "53000");
  }

  private static StoreException failed(SQLException failure) {
    String state = Objects.requireNonNullElse(failure.getSQLState(), "unknown");
    return new StoreException("the database failed with SQLSTATE " + state + place(failure), state);
  }

  private static String place(SQLException failure) {
    ServerErrorMessage said =
        failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (said == null) {
      return "";
    }
    String table = said.getTable() == null ? "" : ", table " + said.getTable();
    return said.getConstraint() == null ? table : table + ", constraint " + said.getConstraint();
  }

  /** The SQL standard's word for the kind of failure. */
  public String state() {
    return state;
  }
}
