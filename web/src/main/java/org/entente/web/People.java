package org.entente.web;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.app.ports.Account;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.Passwords;
import org.entente.app.ports.SessionToken;
import org.entente.kernel.Language;
import org.entente.web.people.NewPassword;

/** The first people of a workspace. */
final class People {
  static final String ADMINISTRATOR = "admin";
  private static final Duration BRIEFLY = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final Passwords passwords;

  People(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * Makes the first administrator; says how to sign in, or nothing if somebody is there already.
   */
  String first() {
    String password = NewPassword.madeUp();
    return createFirst(password)
        ? "First sign-in: login %s, password %s – change it under “My account”.%n"
            .formatted(ADMINISTRATOR, password)
        : "";
  }

  /** Whether the first administrator was made; false if there is an account already. */
  boolean createFirst(String password) {
    return accounts.createFirst(
        new Account(ADMINISTRATOR, "Administrator", Language.ENGLISH, true, true),
        passwords.hash(password));
  }

  /** A session to set things up with, closed by {@link #end}; none if the password was changed. */
  Optional<SessionToken> begin(String login, String password) {
    return accounts
        .findPasswordHash(login)
        .flatMap(hash -> accounts.open(login, passwords.proof(password, hash), BRIEFLY));
  }

  void end(SessionToken session) {
    accounts.close(session);
  }

  /** The logins that there are; an administrator's session is needed. */
  Set<String> logins(SessionToken by) {
    return accounts.accounts(by).stream().map(Account::login).collect(Collectors.toSet());
  }

  void add(SessionToken by, String login, String name, Language language, String password) {
    accounts.save(
        by, new Account(login, name, language, false, true), Optional.of(passwords.hash(password)));
  }
}
