package org.entente.store.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.entente.app.post.Readers;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedWorkplace.class)
class DefaultReadersTest {
  private final Workplace workplace;
  private final Readers readers;

  DefaultReadersTest(Workplace workplace) {
    this.workplace = workplace;
    this.readers = workplace.store().readers();
  }

  @Test
  void remembersWhoStoppedLettersUntilTheyResume() {
    String token = readers.stopToken("Tired@Example.org");

    readers.stop(token);
    readers.stop(token);

    assertThat(readers.isStopped("tired@example.org")).isTrue();
    assertThat(readers.hasStopped(token)).isTrue();
    assertThat(readers.isStopped("keen@example.org")).isFalse();
    readers.resume(token);
    assertThat(readers.isStopped("tired@example.org")).isFalse();
  }

  @Test
  void keepsNoAddress() {
    readers.stop(readers.stopToken("kept-nowhere@example.org"));

    assertThat(workplace.behind("SELECT encode(code, 'escape') FROM entente.stopped_reader"))
        .noneMatch(code -> code.contains("example"));
    assertThat(
            workplace.behind(
                "SELECT code::text FROM entente.stopped_reader"
                    + " WHERE code = sha256('kept-nowhere@example.org')"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "no/base64", "AAAA", "\u0000"})
  void nobodyMakesUpAWordThatStopsLetters(String word) {
    assertThat(readers.isStopToken(word)).isFalse();
    assertThatThrownBy(() -> readers.stop(word)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> readers.resume(word)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWordWithOneBitChangedStopsNothing() {
    byte[] token = Base64.getUrlDecoder().decode(readers.stopToken("reader@example.org"));
    for (int at : new int[] {0, 31, 32, 63}) {
      byte[] forged = token.clone();
      forged[at] ^= 1;

      assertThat(
              readers.isStopToken(Base64.getUrlEncoder().withoutPadding().encodeToString(forged)))
          .as("byte %d", at)
          .isFalse();
    }
    assertThat(readers.isStopToken(readers.stopToken("reader@example.org"))).isTrue();
  }

  @Test
  void codesForDifferentPurposesAreUnlike() {
    assertThat(readers.code("reader@example.org", "spring"))
        .isEqualTo(readers.code("Reader@example.org", "spring"))
        .isNotEqualTo(readers.code("reader@example.org", "autumn"))
        .isNotEqualTo(readers.code("other@example.org", "spring"))
        .matches("[A-Za-z0-9_-]{43}");
  }
}
