package org.entente.app.ports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who may sign in, and who is signed in.
 *
 * <p>Errors: what changes something throws {@link DeniedException} and changes nothing if the
 * session may not; to whoever may not see something, it is not there.
 */
public interface Accounts {
  /** The stored hash of an active account's password. It opens nothing; a proof does. */
  Optional<String> findPasswordHash(String login);

  /**
   * Opens a session for whoever proves to know the password.
   *
   * @param proof what {@link Passwords#proof} makes of the password and the stored hash
   * @return empty if the proof is wrong, or the login must wait
   */
  Optional<SessionToken> open(String login, String proof, Duration lifetime);

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
   * Creates an account, or changes it if the login exists; an administrator's session is needed. A
   * new password ends the account's other sessions.
   *
   * @throws DeniedException also if no active administrator would be left
   */
  void save(SessionToken by, Account account, Optional<String> newPasswordHash);

  /** Changes one's own password, name or language. A new password ends one's other sessions. */
  void saveOwn(SessionToken by, Account account, Optional<String> newPasswordHash);

  /**
   * Keeps one's password under a newer hash; sessions stay open.
   *
   * @param proof of the password by its old hash
   */
  void rehash(SessionToken by, String proof, String newPasswordHash);

  /**
   * Creates the first administrator.
   *
   * @return whether it was created; false if the workspace has an account already
   */
  boolean createFirst(Account administrator, String passwordHash);
}
