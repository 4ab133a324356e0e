package org.entente.app.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Passwords;
import org.entente.app.ports.SessionToken;

/**
 * Opens a session for somebody who knows the password. Whoever does not learns only that: neither
 * the answer nor the time it takes tells whether the login exists.
 */
public final class SignIn {
  /** How long a session lasts without signing in again. */
  public static final Duration LIFETIME = Duration.ofHours(12);

  private static final int LONGEST = 200;

  private final Accounts accounts;
  private final Passwords passwords;
  private final String nobodysHash;

  /** Signs into these accounts. */
  public SignIn(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.nobodysHash = passwords.hash("of nobody");
  }

  /** How an attempt ended. */
  public sealed interface Result {
    /** One answer for each case. */
    <R> R fold(Function<SessionToken, R> opened, Supplier<R> wrong, Function<Duration, R> mustWait);
  }

  /** The session is open. */
  record Opened(SessionToken session) implements Result {
    @Override
    public <R> R fold(
        Function<SessionToken, R> opened, Supplier<R> wrong, Function<Duration, R> mustWait) {
      return opened.apply(session);
    }
  }

  /** Login or password is wrong. */
  record Wrong() implements Result {
    @Override
    public <R> R fold(
        Function<SessionToken, R> opened, Supplier<R> wrong, Function<Duration, R> mustWait) {
      return wrong.get();
    }
  }

  /** Too many attempts failed. */
  record MustWait(Duration time) implements Result {
    @Override
    public <R> R fold(
        Function<SessionToken, R> opened, Supplier<R> wrong, Function<Duration, R> mustWait) {
      return mustWait.apply(time);
    }
  }

  /** Tries to sign in from an address. */
  public Result with(String login, String password, String address) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    if (name.length() > LONGEST || password.length() > LONGEST) {
      return new Wrong();
    }
    Duration wait = accounts.waitingTime(name, address);
    if (!wait.isZero()) {
      return new MustWait(wait);
    }
    String hash = accounts.findPasswordHash(name).orElse(nobodysHash);
    String proof = passwords.proof(password, hash);
    Optional<SessionToken> session = accounts.open(name, proof, LIFETIME);
    if (session.isEmpty()) {
      accounts.noteFailure(name, address);
      return new Wrong();
    }
    if (passwords.isOutdated(hash)) {
      accounts.rehash(session.get(), proof, passwords.hash(password));
    }
    return new Opened(session.get());
  }
}
