package org.entente.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of the row at which a result stands. */
@FunctionalInterface
public interface RowReader<R> {
  /** The value. */
  R read(ResultSet at) throws SQLException;
}
