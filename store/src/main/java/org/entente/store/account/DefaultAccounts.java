package org.entente.store.account;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.app.ports.Account;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.DeniedException.Reason;
import org.entente.app.ports.SessionToken;
import org.entente.kernel.Language;
import org.entente.store.sql.Pool;
import org.entente.store.sql.Storable;
import org.entente.store.sql.Transaction;

/**
 * Accounts in the database, which keeps of sessions and failed attempts only hashes, and lets
 * nobody in without a proof.
 */
public final class DefaultAccounts implements Accounts {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;
  private static final int LONGEST_LOGIN = 200;

  private final Pool pool;

  /** Those that this pool reaches. */
  public DefaultAccounts(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Optional<String> findPasswordHash(String login) {
    return Storable.is(login)
        ? pool.asNobody(
            transaction ->
                transaction.row(
                    row -> row.getString(1), "SELECT entente.find_password_hash(?)", login))
        : Optional.empty();
  }

  @Override
  public Optional<SessionToken> open(String login, String proof, Duration lifetime) {
    if (!Storable.is(login)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    boolean opened =
        pool.asNobody(
            transaction ->
                transaction
                    .row(
                        row -> row.getBoolean(1),
                        "SELECT entente.open_session(?, ?, ?, make_interval(secs => ?))",
                        login,
                        Base64.getDecoder().decode(proof),
                        Sha256.of(secret),
                        (double) lifetime.toSeconds())
                    .orElse(false));
    return opened ? Optional.of(new SessionToken(secret)) : Optional.empty();
  }

  @Override
  public void close(SessionToken session) {
    change(session, "SELECT entente.close_session()");
  }

  @Override
  public Optional<Account> findAccount(SessionToken session) {
    return pool.read(
        session,
        transaction ->
            transaction.row(DefaultAccounts::account, "SELECT * FROM entente.my_account()"));
  }

  @Override
  public void noteFailure(String login, String address) {
    if (Storable.is(login) && Storable.is(address)) {
      pool.asNobody(
          transaction -> {
            transaction.call("SELECT entente.note_failure(?, ?)", login, address);
            return true;
          });
    }
  }

  @Override
  public Duration waitingTime(String login, String address) {
    if (!Storable.is(login) || !Storable.is(address)) {
      return Duration.ZERO;
    }
    double seconds =
        pool.asNobody(
            transaction ->
                transaction
                    .row(
                        row -> row.getDouble(1),
                        "SELECT entente.waiting_time(?, ?)",
                        login,
                        address)
                    .orElse(0.0));
    return Duration.ofMillis((long) Math.ceil(seconds * 1000));
  }

  @Override
  public List<Account> accounts(SessionToken by) {
    return pool.read(
        by,
        transaction ->
            transaction.rows(DefaultAccounts::account, "SELECT * FROM entente.accounts()"));
  }

  @Override
  public void save(SessionToken by, Account account, Optional<String> newPasswordHash) {
    check(account);
    change(
        by,
        "SELECT entente.save_account(?, ?, ?, ?, ?, ?)",
        account.login(),
        account.displayName(),
        account.language().code(),
        account.administrator(),
        account.active(),
        newPasswordHash.<Object>map(hash -> hash).orElse(Transaction.NONE));
  }

  @Override
  public void saveOwn(SessionToken by, Account account, Optional<String> newPasswordHash) {
    if (findAccount(by).filter(own -> own.login().equals(account.login())).isEmpty()) {
      throw new DeniedException(Reason.NO_RIGHT);
    }
    change(
        by,
        "SELECT entente.save_own(?, ?, ?)",
        account.displayName(),
        account.language().code(),
        newPasswordHash.<Object>map(hash -> hash).orElse(Transaction.NONE));
  }

  @Override
  public void rehash(SessionToken by, String proof, String newPasswordHash) {
    change(by, "SELECT entente.rehash(?, ?)", Base64.getDecoder().decode(proof), newPasswordHash);
  }

  @Override
  public boolean createFirst(Account administrator, String passwordHash) {
    check(administrator);
    return pool.asNobody(
        transaction ->
            transaction
                .row(
                    row -> row.getBoolean(1),
                    "SELECT entente.create_first(?, ?, ?, ?)",
                    administrator.login(),
                    administrator.displayName(),
                    administrator.language().code(),
                    passwordHash)
                .orElse(false));
  }

  private void change(SessionToken by, String call, Object... arguments) {
    pool.change(
        by,
        transaction -> {
          transaction.call(call, arguments);
          return true;
        });
  }

  private static void check(Account account) {
    String login = account.login();
    if (login.isBlank()
        || login.length() > LONGEST_LOGIN
        || !login.equals(login.strip().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "a login must be lower case, without space around it, of 1 to "
              + LONGEST_LOGIN
              + " characters; was \""
              + login
              + "\"");
    }
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("login"),
        row.getString("display_name"),
        new Language(row.getString("language")),
        row.getBoolean("administrator"),
        row.getBoolean("active"));
  }
}
