package org.entente.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordsTest {
  private final Argon2Passwords passwords = Argon2Passwords.recommended();

  @Test
  void keepsAPasswordAsASlowHashOfItsOwnSalt() {
    String hash = passwords.hash("tides");

    assertThat(hash).startsWith("$argon2id-sha256$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.hash("tides")).isNotEqualTo(hash);
    assertThat(passwords.matches("tides", hash)).isTrue();
    assertThat(passwords.matches("Tides", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void takesAnAccentHoweverItWasTyped() {
    String hash = passwords.hash("mare\u0301e");

    assertThat(passwords.matches("mar\u00e9e", hash)).isTrue();
  }

  @Test
  void provesByWhatTheHashDoesNotHold() {
    String hash = passwords.hash("tides");
    String proof = passwords.proof("tides", hash);

    assertThat(hash).doesNotContain(proof.substring(0, 43));
    assertThat(PasswordHash.of(hash).hasDigest(Sha256.of(Base64.getDecoder().decode(proof))))
        .isTrue();
  }

  @Test
  void readsHashesOfLessEffortAndKnowsThatTheyAreOutdated() {
    String old = Argon2Passwords.with(new Effort(64, 1, 1)).hash("tides");

    assertThat(passwords.matches("tides", old)).isTrue();
    assertThat(passwords.isOutdated(old)).isTrue();
    assertThat(passwords.isOutdated(passwords.hash("tides"))).isFalse();
    assertThat(Argon2Passwords.with(new Effort(64, 1, 1)).isOutdated(old)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tides",
        "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$argon2id-sha256$v=19$m=999999999,t=2,p=1$c29tZXNhbHQwMTIzNDU2Nw$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void refusesWhatIsNoHashWithoutRepeatingIt(String hash) {
    assertThatThrownBy(() -> passwords.matches("tides", hash))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c29tZXNhbHQ");
  }
}
