package org.entente.app.ports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may sign in, and who is signed in. */
public interface Accounts {
  /** The stored hash of an active account's password, to be compared by the caller. */
  Optional<String> findPasswordHash(String login);

  /** Opens a session; the caller has checked the password. */
  SessionToken open(String login, Duration lifetime);

  /** Ends a session; nothing happens if there is none. */
  void close(SessionToken session);

  /** Whose session it is, if it is still open. */
  Optional<Account> findAccount(SessionToken session);

  /** Notes a failed sign-in of a login from an address. */
  void noteFailure(String login, String address);

  /** How long this login or address must wait before the next try; zero if it need not. */
  Duration waitingTime(String login, String address);

  /** All accounts, by login; an administrator's session is needed. */
  List<Account> accounts(SessionToken by);

  /**
   * Creates an account, or changes it if the login exists; an administrator's session is needed.
   */
  void save(SessionToken by, Account account, Optional<String> newPasswordHash);

  /** Changes one's own password, name or language. */
  void saveOwn(SessionToken by, Account account, Optional<String> newPasswordHash);

  /**
   * Creates the first administrator.
   *
   * @return whether it was created; false if the workspace has an account already
   */
  boolean createFirst(Account administrator, String passwordHash);
}
