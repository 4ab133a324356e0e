package org.entente.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.app.access.SignIn;
import org.entente.app.ports.Account;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.DeniedException.Reason;
import org.entente.app.ports.Passwords;
import org.entente.app.ports.Role;
import org.entente.app.ports.SessionToken;
import org.entente.kernel.Language;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class DefaultAccountsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String HERE = "192.0.2.1";

  private final Workplace workplace;
  private final Accounts accounts;
  private final Passwords passwords;
  private final SignIn signIn;

  DefaultAccountsTest(Workplace workplace) {
    this.workplace = workplace;
    this.accounts = workplace.store().accounts();
    this.passwords = workplace.store().passwords();
    this.signIn = new SignIn(accounts, passwords);
  }

  @Test
  void opensASessionForWhoeverKnowsThePassword() {
    workplace.hire("kim");

    SessionToken session = opened(signIn.with(" KIM ", Workplace.PASSWORD, HERE));

    assertThat(accounts.findAccount(session)).contains(account("kim"));
    assertThat(came(signIn.with("kim", "open sesame", HERE))).isEqualTo("wrong");
    assertThat(came(signIn.with("nobody-here", Workplace.PASSWORD, HERE))).isEqualTo("wrong");
    assertThat(came(signIn.with("k\0im", Workplace.PASSWORD, HERE))).isEqualTo("wrong");
  }

  @Test
  void opensNothingForAHashInThePlaceOfAProof() {
    String hash = accounts.findPasswordHash("fay").orElseThrow();
    String digest = hash.substring(hash.lastIndexOf('$') + 1) + "=";

    assertThat(accounts.open("fay", digest, HOUR)).isEmpty();
    assertThat(accounts.open("fay", "", HOUR)).isEmpty();
    assertThat(accounts.open("fay", passwords.proof(Workplace.PASSWORD, hash), Duration.ZERO))
        .isEmpty();
    assertThat(accounts.open("fay", passwords.proof(Workplace.PASSWORD, hash), HOUR)).isPresent();
  }

  @Test
  void keepsOfASessionOnlyAHash() throws SQLException {
    String secret = workplace.signIn("fay").secret();

    for (String table :
        workplace.behind(
            "SELECT oid::regclass::text FROM pg_class"
                + " WHERE relnamespace = 'entente'::regnamespace AND relkind = 'r'")) {
      assertThat(workplace.behind("SELECT t::text FROM " + table + " t"))
          .noneMatch(row -> row.contains(secret));
    }
    assertThat(
            workplace.behind(
                "SELECT login FROM entente.session WHERE hash = sha256(?::bytea)", secret))
        .containsExactly("fay");
  }

  @Test
  void endsASessionForGood() {
    SessionToken session = workplace.signIn("fay");
    SessionToken other = workplace.signIn("fay");

    accounts.close(session);
    accounts.close(session);

    assertThat(accounts.findAccount(session)).isEmpty();
    assertThat(accounts.findAccount(other)).isPresent();
    assertThat(accounts.findAccount(new SessionToken("x".repeat(32)))).isEmpty();
    assertThat(workplace.partnerships().summaries(session)).isEmpty();
  }

  @Test
  void endsASessionInTime() throws SQLException {
    SessionToken session =
        accounts
            .open(
                "fay",
                passwords.proof(Workplace.PASSWORD, accounts.findPasswordHash("fay").orElseThrow()),
                Duration.ofDays(1000))
            .orElseThrow();
    String its = " WHERE hash = sha256('%s')".formatted(session.secret());
    assertThat(
            workplace.behind(
                "SELECT expires < now() + interval '31 days' FROM entente.session" + its))
        .containsExactly("t");

    workplace.tellBehind("UPDATE entente.session SET expires = now() - interval '1 second'" + its);

    assertThat(accounts.findAccount(session)).isEmpty();
    workplace.signIn("fay");
    assertThat(workplace.behind("SELECT 1 FROM entente.session" + its)).isEmpty();
  }

  @Test
  void letsAdministratorsKeepAccounts() {
    Account noa = new Account("noa", "Noa", new Language("fr"), false, true);
    SessionToken ada = workplace.session("ada");

    accounts.save(ada, noa, Optional.of(passwords.hash("first")));
    SessionToken session = opened(signIn.with("noa", "first", HERE));
    accounts.save(
        ada, new Account("noa", "Noa N.", new Language("es"), false, true), Optional.empty());

    assertThat(accounts.accounts(ada)).extracting(Account::login).contains("ada", "fay", "noa");
    assertThat(accounts.findAccount(session).orElseThrow().displayName()).isEqualTo("Noa N.");
    accounts.save(ada, noa, Optional.of(passwords.hash("second")));
    assertThat(accounts.findAccount(session)).isEmpty();
    SessionToken again = opened(signIn.with("noa", "second", HERE));
    accounts.save(
        ada, new Account("noa", "Noa", new Language("fr"), false, false), Optional.empty());
    assertThat(accounts.findAccount(again)).isEmpty();
    assertThat(accounts.findPasswordHash("noa")).isEmpty();
    assertThat(came(signIn.with("noa", "second", HERE))).isEqualTo("wrong");
  }

  @Test
  void letsNobodyElseKeepAccounts() {
    SessionToken fay = workplace.session("fay");
    Account promoted = new Account("fay", "Fay", new Language("en"), true, true);

    assertThat(accounts.accounts(fay)).isEmpty();
    assertDenied(Reason.NO_RIGHT, () -> accounts.save(fay, promoted, Optional.empty()));
    assertDenied(
        Reason.NO_RIGHT,
        () -> accounts.saveOwn(fay, account("pat"), Optional.of(passwords.hash("mine"))));
    assertDenied(
        Reason.NO_RIGHT,
        () -> accounts.saveOwn(new SessionToken("x".repeat(32)), account("fay"), Optional.empty()));
    accounts.saveOwn(fay, promoted, Optional.empty());
    assertThat(accounts.findAccount(fay).orElseThrow().administrator()).isFalse();
  }

  @Test
  void endsOnesOtherSessionsWithANewPassword() {
    workplace.hire("ola");
    SessionToken here = workplace.signIn("ola");
    SessionToken elsewhere = workplace.signIn("ola");

    accounts.saveOwn(here, account("ola"), Optional.of(passwords.hash("fresh")));

    assertThat(accounts.findAccount(here)).isPresent();
    assertThat(accounts.findAccount(elsewhere)).isEmpty();
    opened(signIn.with("ola", "fresh", HERE));
  }

  @Test
  void renewsAnOutdatedHashAtTheNextSignIn() {
    String weak = Argon2Passwords.with(new Effort(64, 1, 1)).hash("weak");
    accounts.save(workplace.session("ada"), account("pia"), Optional.of(weak));
    SessionToken earlier = opened(signIn.with("pia", "weak", HERE));

    String hash = accounts.findPasswordHash("pia").orElseThrow();
    assertThat(hash).isNotEqualTo(weak);
    assertThat(passwords.isOutdated(hash)).isFalse();
    assertThat(accounts.findAccount(earlier)).isPresent();
    opened(signIn.with("pia", "weak", HERE));
    assertDenied(
        Reason.NO_RIGHT,
        () -> accounts.rehash(earlier, passwords.proof("guess", hash), passwords.hash("guess")));
  }

  @Test
  void refusesLoginsThatNobodyCouldType() {
    for (String login : List.of("", " ", "Ada", " ada", "x".repeat(201))) {
      assertThatThrownBy(
              () -> accounts.save(workplace.session("ada"), account(login), Optional.empty()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a login must be lower case");
    }
  }

  @Test
  void writesDownWhoChangedWhomButNoHash() {
    workplace.hire("ray");
    workplace.retire("ray");

    assertThat(
            workplace.behind(
                "SELECT login || ' ' || what || ' ' || coalesce(before->>'active', '-') || ' '"
                    + " || coalesce(after->>'active', '-')"
                    + " FROM entente.people_audit WHERE whom = 'ray' ORDER BY number"))
        .containsExactly("ada account - true", "ada password - -", "ada account true false");
    assertThat(workplace.behind("SELECT p::text FROM entente.people_audit p"))
        .noneMatch(row -> row.contains("argon2"));
  }

  @Test
  void showsWhoWasChangedToWhomItConcerns() throws SQLException {
    Desk desk = workplace.harbour();
    workplace.hire("sam");
    workplace.enrol(desk.id(), "sam", Role.DELEGATE, "port");

    for (String concerned : List.of("ada", "sam")) {
      assertThat(aboutSam(concerned)).containsExactly("account", "password", "membership");
    }
    for (String concerned : List.of("fay", "pat")) {
      assertThat(aboutSam(concerned)).containsExactly("membership");
    }
    for (String other : List.of("uma", "ana", "oli", "out")) {
      assertThat(aboutSam(other)).isEmpty();
    }
  }

  private List<String> aboutSam(String login) throws SQLException {
    try (Visitor visitor = workplace.visitor(login)) {
      return visitor.ask(
          "SELECT what FROM entente.people_audit WHERE whom = 'sam' ORDER BY number");
    }
  }

  private static Account account(String login) {
    return new Account(login, "The person " + login, new Language("en"), false, true);
  }

  private static void assertDenied(Reason reason, Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            DeniedException.class, denied -> assertThat(denied.reason()).isEqualTo(reason));
  }

  private static SessionToken opened(SignIn.Result result) {
    return result
        .fold(
            Optional::of,
            () -> Optional.<SessionToken>empty(),
            time -> Optional.<SessionToken>empty())
        .orElseThrow();
  }

  private static String came(SignIn.Result result) {
    return result.fold(session -> "opened", () -> "wrong", time -> "must wait");
  }
}
