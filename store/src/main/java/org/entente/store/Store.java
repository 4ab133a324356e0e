package org.entente.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.entente.app.ballot.Ballots;
import org.entente.app.ballot.LiveVotes;
import org.entente.app.ballot.Polls;
import org.entente.app.calendar.Calendars;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.Passwords;
import org.entente.app.post.Outbox;
import org.entente.app.post.Readers;
import org.entente.store.account.Argon2Passwords;
import org.entente.store.account.DefaultAccounts;
import org.entente.store.ballot.DefaultBallots;
import org.entente.store.ballot.DefaultPolls;
import org.entente.store.ballot.Intake;
import org.entente.store.ballot.Listeners;
import org.entente.store.calendar.DefaultCalendars;
import org.entente.store.partnership.DefaultPartnerships;
import org.entente.store.post.DefaultOutbox;
import org.entente.store.post.DefaultReaders;
import org.entente.store.schema.Ground;
import org.entente.store.server.Access;
import org.entente.store.server.External;
import org.entente.store.server.Server;
import org.entente.store.sql.Pool;

/**
 * What a workspace keeps, in a database that is ready to work.
 *
 * <p>Errors: opening throws {@link org.entente.store.server.ServerException} with everything that
 * is wrong, and remedies.
 */
public final class Store implements AutoCloseable {
  private final Pool pool;
  private final Runnable server;
  private final Partnerships partnerships;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Polls polls;
  private final Ballots ballots;
  private final Listeners listeners;
  private final Intake intake;
  private final Outbox outbox;
  private final Readers readers;
  private final Calendars calendars;

  private Store(Pool pool, Runnable server) {
    this.pool = pool;
    this.server = server;
    this.partnerships = new DefaultPartnerships(pool);
    this.accounts = new DefaultAccounts(pool);
    this.passwords = Argon2Passwords.recommended();
    this.polls = new DefaultPolls(pool);
    this.listeners = new Listeners();
    this.intake = Intake.open(pool, listeners);
    this.ballots = new DefaultBallots(pool, intake);
    this.outbox = new DefaultOutbox(pool);
    this.readers = new DefaultReaders(pool);
    this.calendars = new DefaultCalendars(pool);
  }

  /**
   * Opens the database that the environment names, or else the one of a data folder with a server
   * of its own.
   *
   * @param log where it says what takes time, and what an administrator should know
   */
  public static Store open(Map<String, String> environment, Path data, PrintStream log) {
    return External.isNamed(environment) ? open(External.of(environment), log) : open(data, log);
  }

  /** Starts the server of a data folder, or takes over the one that is running on it. */
  public static Store open(Path data, PrintStream log) {
    Server server = Server.start(data, log);
    try {
      return open(server.owner(), server.application(), log, server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Opens a database of a server that somebody else runs. */
  public static Store open(External external, PrintStream log) {
    return open(external.owner(), external.application(), log, () -> {});
  }

  private static Store open(Access owner, Access application, PrintStream log, Runnable server) {
    Ground.prepare(owner, application, log);
    return new Store(Pool.of(application), server);
  }

  /** The partnerships. */
  public Partnerships partnerships() {
    return partnerships;
  }

  /** Who may sign in. */
  public Accounts accounts() {
    return accounts;
  }

  /** How passwords are kept. */
  public Passwords passwords() {
    return passwords;
  }

  /** Where voters vote. */
  public Ballots ballots() {
    return ballots;
  }

  /** The votes, for those who ask and those who read results. */
  public Polls polls() {
    return polls;
  }

  /** Votes as this process takes them. */
  public LiveVotes liveVotes() {
    return listeners;
  }

  /** Letters on their way. */
  public Outbox outbox() {
    return outbox;
  }

  /** Those whom letters reach. */
  public Readers readers() {
    return readers;
  }

  /** Members' own calendars. */
  public Calendars calendars() {
    return calendars;
  }

  /** Whether the database answers. */
  public boolean isHealthy() {
    return pool.isHealthy();
  }

  /**
   * Commits the votes that wait, lets go of the database, and stops its server if that is its own.
   */
  @Override
  public void close() {
    try {
      intake.close();
      pool.close();
    } finally {
      server.run();
    }
  }
}
