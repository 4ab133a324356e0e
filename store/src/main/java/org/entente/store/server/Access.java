package org.entente.store.server;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How one role reaches a database. The text form never shows the password.
 *
 * @param url JDBC address without credentials
 */
public record Access(String url, String role, String password) {
  private static final int LONGEST_SECONDS = 10;

  /** Opens a connection. */
  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** Connections that nobody pools. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(role);
    source.setPassword(password);
    source.setConnectTimeout(LONGEST_SECONDS);
    source.setTcpKeepAlive(true);
    return source;
  }

  @Override
  public String toString() {
    return role + "@" + url;
  }
}
