package org.entente.store.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A PostgreSQL server of a workspace's own, on this computer alone and with all its files in one
 * folder.
 *
 * <p>It outlives a workspace that is killed; the next one on the same folder takes it over. Whoever
 * starts it stops it by {@link #close}; there is no shutdown hook.
 */
public final class Server implements AutoCloseable {
  private static final String STARTING = "57P03"; // cannot_connect_now
  private static final int TRIES = 120;

  /** On which files it runs, and whether it keeps values out of its log. */
  private static final String WHOSE =
      "SELECT current_setting('data_directory'),"
          + " current_setting('log_min_error_statement') = 'panic'";

  private final DataLock lock;
  private final Postmaster postmaster;
  private final Kept kept;
  private final boolean adopted;

  private Server(DataLock lock, Postmaster postmaster, Kept kept, boolean adopted) {
    this.lock = lock;
    this.postmaster = postmaster;
    this.kept = kept;
    this.adopted = adopted;
  }

  /**
   * Starts the server of a data folder, or takes over the one that an earlier workspace left
   * running.
   *
   * @param log where it says what takes time
   * @throws ServerException if it cannot, with the reason, the end of the server's own log and the
   *     remedy
   */
  public static Server start(Path data, PrintStream log) {
    Path folder = prepared(data);
    DataLock lock = DataLock.of(folder);
    try {
      return start(folder, lock, log);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Server start(Path folder, DataLock lock, PrintStream log) {
    Launch launch = Launch.forFolder(folder);
    Binaries binaries = Binaries.unpackedIn(folder, log);
    Kept kept = Kept.in(folder);
    Cluster cluster = Cluster.in(folder, binaries, launch, kept, log);
    Postmaster postmaster = new Postmaster(cluster, binaries, launch);
    Optional<Postmaster.Running> running = postmaster.findRunning();
    if (running.isPresent()) {
      Optional<Kept> answering = findAnswering(running.get(), kept, cluster);
      if (answering.isPresent()) {
        log.println("PostgreSQL: taking over the server that is running already");
        return prepared(new Server(lock, postmaster, answering.get(), true));
      }
      log.println("PostgreSQL: stopping a server that does not answer as it should");
      postmaster.stop();
    }
    return prepared(started(folder, lock, postmaster, cluster, launch, kept));
  }

  private static Server started(
      Path folder,
      DataLock lock,
      Postmaster postmaster,
      Cluster cluster,
      Launch launch,
      Kept kept) {
    if (launch.owner().isPresent()) {
      try {
        Folders.give(cluster.folder(), launch.owner().getAsInt());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot give away " + cluster.folder(), e);
      }
    }
    Kept usable = kept.isPortTaken() ? kept.withFreePort(folder) : kept;
    postmaster.start(usable.port());
    return new Server(lock, postmaster, usable, false);
  }

  private static Path prepared(Path data) {
    try {
      Files.createDirectories(data);
      return data.toRealPath();
    } catch (IOException e) {
      throw new ServerException(
          "cannot make the data folder "
              + data
              + " ("
              + e
              + "); name a folder that is there, or where one may be made",
          e);
    }
  }

  private static Server prepared(Server server) {
    try (Connection connection = server.superuser("postgres").connect()) {
      Roles.prepare(connection, server.kept);
      return server;
    } catch (SQLException e) {
      String end = server.postmaster.logEnd();
      server.postmaster.stop();
      throw new ServerException(
          "the database server does not let its workspace in: "
              + e.getMessage()
              + "\nIts log ends with:\n"
              + end,
          e);
    }
  }

  private static Optional<Kept> findAnswering(
      Postmaster.Running running, Kept kept, Cluster cluster) {
    if (running.port().isEmpty()) {
      return Optional.empty();
    }
    Kept there =
        new Kept(running.port().getAsInt(), kept.superuser(), kept.owner(), kept.application());
    Access access = access(there, "postgres", Cluster.SUPERUSER, there.superuser());
    for (int tried = 0; tried < TRIES; tried++) {
      try (Connection connection = access.connect();
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery(WHOSE)) {
        boolean same =
            result.next()
                && cluster.folder().toString().equals(result.getString(1))
                && result.getBoolean(2);
        return same ? Optional.of(there) : Optional.empty();
      } catch (SQLException e) {
        if (!STARTING.equals(e.getSQLState())) {
          return Optional.empty(); // it is stopped and started anew, and says then what is wrong
        }
        Postmaster.pause();
      }
    }
    return Optional.empty();
  }

  /** For the role that may do anything; used to prepare the others. */
  Access superuser(String database) {
    return access(kept, database, Cluster.SUPERUSER, kept.superuser());
  }

  private static Access access(Kept kept, String database, String role, String password) {
    return new Access(
        "jdbc:postgresql://127.0.0.1:" + kept.port() + "/" + database, role, password);
  }

  /** For the role that owns the tables and changes their shape. */
  public Access owner() {
    return access(kept, Roles.DATABASE, Roles.OWNER, kept.owner());
  }

  /** For the role that works with the tables under their policies. */
  public Access application() {
    return access(kept, Roles.DATABASE, Roles.APPLICATION, kept.application());
  }

  /** Whether it was running already. */
  public boolean isAdopted() {
    return adopted;
  }

  /** Stops the server and lets go of the data folder. */
  @Override
  public void close() {
    try {
      postmaster.stop();
    } finally {
      lock.close();
    }
  }
}
