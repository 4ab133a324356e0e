package org.entente.store.sql;

import java.sql.SQLException;

/** What is done in one transaction: all of it or nothing. */
@FunctionalInterface
public interface Work<R> {
  /** Does it and says what came of it. */
  R in(Transaction transaction) throws SQLException;
}
