package org.entente.store.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.entente.app.access.SignIn;
import org.entente.app.ports.Accounts;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class ThrottlingTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String HERE = "192.0.2.1";

  private final Workplace workplace;
  private final Accounts accounts;
  private final SignIn signIn;

  ThrottlingTest(Workplace workplace) {
    this.workplace = workplace;
    this.accounts = workplace.store().accounts();
    this.signIn = new SignIn(accounts, workplace.store().passwords());
  }

  @Test
  void letsWaitEverLongerWhoeverFails() throws SQLException {
    workplace.hire("leo");
    for (int failure = 0; failure < 5; failure++) {
      assertThat(accounts.waitingTime("leo", "192.0.2.9")).isZero();
      assertThat(came(signIn.with("leo", "guess", "192.0.2.9"))).isEqualTo("wrong");
    }
    for (int failure = 0; failure < 5; failure++) {
      accounts.noteFailure("leo", "198.51.100." + failure);
    }

    assertThat(accounts.waitingTime("leo", HERE))
        .isBetween(Duration.ofSeconds(16), Duration.ofSeconds(32));
    assertThat(came(signIn.with("leo", Workplace.PASSWORD, "192.0.2.9"))).isEqualTo("must wait");
    assertThat(accounts.open("leo", proof("leo"), HOUR)).isEmpty();
  }

  @Test
  void letsWaitAQuarterOfAnHourAtMostAndForgetsItAll() throws SQLException {
    workplace.hire("lou");
    for (int failure = 0; failure < 50; failure++) {
      accounts.noteFailure("lou", "198.51.100.7");
    }
    assertThat(accounts.waitingTime("lou", HERE))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

    workplace.tellBehind(
        "UPDATE entente.failed_sign_in SET latest = latest - interval '16 minutes'");
    assertThat(accounts.waitingTime("lou", HERE)).isZero();
    assertThat(came(signIn.with("lou", Workplace.PASSWORD, HERE))).isEqualTo("opened");
    accounts.noteFailure("lou", HERE);
    assertThat(accounts.waitingTime("lou", HERE)).isZero();
  }

  @Test
  void letsAnAddressWaitThatGuessesEverybodysPassword() throws SQLException {
    for (int failure = 0; failure < 51; failure++) {
      accounts.noteFailure("guessed-" + failure, "2001:db8::" + Integer.toHexString(failure));
    }

    assertThat(accounts.waitingTime("mia", "2001:db8::ffff")).isPositive();
    assertThat(accounts.waitingTime("mia", "2001:db8:0:1::1")).isZero();
    assertThat(accounts.waitingTime("guessed-1", "203.0.113.5")).isZero();
  }

  @Test
  void keepsFewFailuresAndNotForLong() throws SQLException {
    workplace.tellBehind(
        "INSERT INTO entente.failed_sign_in SELECT sha256(n::text::bytea), 9, now() - n * interval '1 second'"
            + " FROM generate_series(1, 20100) n");
    workplace.tellBehind(
        "INSERT INTO entente.failed_sign_in VALUES (sha256('old'), 9, now() - interval '25 hours')");

    accounts.noteFailure("somebody", "not an address");

    assertThat(workplace.behind("SELECT count(*) FROM entente.failed_sign_in"))
        .containsExactly("20000");
    assertThat(
            workplace.behind("SELECT 1 FROM entente.failed_sign_in WHERE subject = sha256('old')"))
        .isEmpty();
    assertThat(workplace.behind("SELECT f::text FROM entente.failed_sign_in f"))
        .noneMatch(row -> row.contains("somebody"));
    workplace.tellBehind("DELETE FROM entente.failed_sign_in");
  }

  private String proof(String login) {
    return workplace
        .store()
        .passwords()
        .proof(Workplace.PASSWORD, accounts.findPasswordHash(login).orElseThrow());
  }

  private static String came(SignIn.Result result) {
    return result.fold(session -> "opened", () -> "wrong", time -> "must wait");
  }
}
