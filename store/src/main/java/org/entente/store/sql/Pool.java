package org.entente.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.DeniedException.Reason;
import org.entente.app.ports.SessionToken;
import org.entente.store.server.Access;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Connections of the role that policies bind. A transaction begins by showing the secret of a
 * session; the database itself makes of it who is asking, and forgets it when the transaction ends.
 *
 * <p>Errors: {@link DeniedException} if the database refuses, {@link StoreException} if it fails.
 */
public final class Pool implements AutoCloseable {
  private static final int MOST = 10;
  private static final int WAIT_SECONDS = 5;
  private static final int HEALTH_SECONDS = 2;
  private static final String NOBODY = "";
  private static final String REFUSED = "42501"; // insufficient_privilege
  private static final String AS_OF_ONE_MOMENT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; ";
  private static final String BEGIN =
      "SELECT set_config('entente.session', ?, true),"
          + " set_config('synchronous_commit', 'on', true),"
          + " set_config('lock_timeout', '30s', true),"
          + " set_config('statement_timeout', '120s', true),"
          + " set_config('idle_in_transaction_session_timeout', '120s', true)";

  /** Makes sure that what a statement changes is durable, whatever is set otherwise. */
  public static final String DURABLY = "set_config('synchronous_commit', 'on', true)";

  private final HikariDataSource connections;
  private final PGSimpleDataSource probe;

  private Pool(HikariDataSource connections, PGSimpleDataSource probe) {
    this.connections = connections;
    this.probe = probe;
  }

  /** Up to ten connections by this access. */
  public static Pool of(Access application) {
    PGSimpleDataSource source = application.dataSource();
    source.setApplicationName("entente");
    source.setLogServerErrorDetail(false);
    // Values as parameters, never in the text of a statement, which others of the same role see.
    source.setPreferQueryMode(PreferQueryMode.EXTENDED);
    HikariConfig config = new HikariConfig();
    config.setPoolName("entente");
    config.setDataSource(source);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(MOST);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
    config.setInitializationFailTimeout(TimeUnit.SECONDS.toMillis(1));
    return new Pool(new HikariDataSource(config), probe(application));
  }

  /** Connections to ask whether there is anybody, which nobody waits for long. */
  private static PGSimpleDataSource probe(Access application) {
    PGSimpleDataSource probe = application.dataSource();
    probe.setConnectTimeout(HEALTH_SECONDS);
    probe.setLoginTimeout(HEALTH_SECONDS);
    probe.setSocketTimeout(HEALTH_SECONDS);
    return probe;
  }

  /** Reads in the name of a session, everything as of one moment. */
  public <R> R read(SessionToken by, Work<R> work) {
    return run(AS_OF_ONE_MOMENT + BEGIN, by.secret(), work);
  }

  /** Reads what needs no session, everything as of one moment. */
  public <R> R readAsNobody(Work<R> work) {
    return run(AS_OF_ONE_MOMENT + BEGIN, NOBODY, work);
  }

  /** Changes in the name of a session; durable when it returns, unless the work was undone. */
  public <R> R change(SessionToken by, Work<R> work) {
    return run(BEGIN, by.secret(), work);
  }

  /** Does what needs no session. */
  public <R> R asNobody(Work<R> work) {
    return run(BEGIN, NOBODY, work);
  }

  /**
   * Asks one thing that needs no session and that takes effect by itself, in one way to the
   * database and back. Durable when it returns.
   *
   * @param query whose first column is {@link #DURABLY}
   */
  public <R> List<R> atOnce(RowReader<R> reader, String query, Object... arguments) {
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(true);
      return new Transaction(connection).rows(reader, query, arguments);
    } catch (SQLException e) {
      throw told(e);
    }
  }

  private <R> R run(String begin, String secret, Work<R> work) {
    try (Connection connection = connections.getConnection()) {
      try {
        begin(connection, begin, secret);
        Transaction transaction = new Transaction(connection);
        R result = work.in(transaction);
        if (transaction.isUndone()) {
          connection.rollback();
        } else {
          connection.commit();
        }
        return result;
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw told(e);
    }
  }

  private static void undo(Connection connection, Exception because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(StoreException.of(e));
    }
  }

  private static void begin(Connection connection, String begin, String secret)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(begin)) {
      statement.setString(1, Storable.is(secret) ? secret : NOBODY);
      statement.execute();
    }
  }

  private static RuntimeException told(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return switch (state) {
      case REFUSED -> new DeniedException(Reason.NO_RIGHT);
      case "EN001" -> new DeniedException(Reason.LAST_ADMINISTRATOR);
      case "EN002" -> new DeniedException(Reason.UNKNOWN_LOGIN);
      default -> StoreException.of(failure);
    };
  }

  /** Whether the database answers, within two seconds. */
  public boolean isHealthy() {
    try (Connection connection = probe.getConnection()) {
      return connection.isValid(HEALTH_SECONDS);
    } catch (SQLException e) {
      return false; // that is the answer
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
