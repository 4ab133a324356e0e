package org.entente.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.app.access.SignIn;
import org.entente.app.ports.Account;
import org.entente.app.ports.Accounts;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.DeniedException.Reason;
import org.entente.app.ports.SessionToken;
import org.entente.kernel.Language;
import org.entente.store.Store;
import org.entente.store._fixtures.Crew;
import org.entente.store._fixtures.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {
  private final DataFolder data = DataFolder.fresh();

  @AfterEach
  void clean() {
    data.close();
  }

  @Test
  void isCreatedOnceAndTheLastOneStays() throws Exception {
    try (Store store = open()) {
      Accounts accounts = store.accounts();
      String hash = store.passwords().hash("first");

      assertThat(
              Crew.atOnce(8, number -> accounts.createFirst(administrator("ada-" + number), hash)))
          .containsOnlyOnce(true);

      Account first = firstOf(store);
      SessionToken session = opened(store, first.login());
      assertThat(accounts.findAccount(session)).contains(first);
      assertDenied(() -> accounts.save(session, without(first, false, true), Optional.empty()));
      assertDenied(() -> accounts.save(session, without(first, true, false), Optional.empty()));
      accounts.save(session, administrator("second"), Optional.of(hash));
      accounts.save(session, without(first, false, true), Optional.empty());
      assertThat(accounts.accounts(session)).isEmpty();
      assertThat(accounts.accounts(opened(store, "second"))).hasSize(2);
    }
    try (Store store = open()) {
      assertThat(store.accounts().createFirst(administrator("eve"), store.passwords().hash("x")))
          .isFalse();
    }
  }

  @Test
  void twoAdministratorsCannotDismissEachOther() throws Exception {
    try (Store store = open()) {
      Accounts accounts = store.accounts();
      String hash = store.passwords().hash("first");
      accounts.createFirst(administrator("one"), hash);
      accounts.save(opened(store, "one"), administrator("two"), Optional.of(hash));
      SessionToken one = opened(store, "one");
      SessionToken two = opened(store, "two");

      List<String> ends =
          Crew.atOnce(
              2,
              number -> {
                SessionToken by = number == 0 ? one : two;
                String other = number == 0 ? "two" : "one";
                try {
                  accounts.save(by, without(administrator(other), true, false), Optional.empty());
                  return "done";
                } catch (DeniedException denied) {
                  return "denied";
                }
              });

      assertThat(ends).containsExactlyInAnyOrder("done", "denied");
    }
  }

  @Test
  void waitsGoOnAfterARestart() {
    try (Store store = open()) {
      store.accounts().createFirst(administrator("ada"), store.passwords().hash("first"));
      for (int failure = 0; failure < 15; failure++) {
        store.accounts().noteFailure("ada", "192.0.2.1");
      }
    }
    try (Store store = open()) {
      assertThat(store.accounts().waitingTime("ada", "192.0.2.2")).isPositive();
      assertThat(
              new SignIn(store.accounts(), store.passwords())
                  .with("ada", "first", "192.0.2.2")
                  .<String>fold(session -> "opened", () -> "wrong", time -> "must wait"))
          .isEqualTo("must wait");
    }
  }

  private Store open() {
    return Store.open(
        data.path(), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  private static Account firstOf(Store store) {
    for (int number = 0; number < 8; number++) {
      if (store.accounts().findPasswordHash("ada-" + number).isPresent()) {
        return administrator("ada-" + number);
      }
    }
    throw new AssertionError("no administrator was created");
  }

  private static SessionToken opened(Store store, String login) {
    String hash = store.accounts().findPasswordHash(login).orElseThrow();
    String proof = store.passwords().proof("first", hash);
    return store.accounts().open(login, proof, Duration.ofHours(1)).orElseThrow();
  }

  private static Account administrator(String login) {
    return new Account(login, "The person " + login, new Language("en"), true, true);
  }

  private static Account without(Account account, boolean administrator, boolean active) {
    return new Account(
        account.login(), account.displayName(), account.language(), administrator, active);
  }

  private static void assertDenied(Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            DeniedException.class,
            denied -> assertThat(denied.reason()).isEqualTo(Reason.LAST_ADMINISTRATOR));
  }
}
