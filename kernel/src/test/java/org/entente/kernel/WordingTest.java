package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void speaksTheReadersLanguage() {
    var ministry = new Wording("وزارة الصحة", Map.of(Language.FRENCH, "Ministère de la Santé"));

    assertThat(ministry.in(Language.FRENCH)).isEqualTo("Ministère de la Santé");
  }

  @Test
  void fallsBackToTheOriginalThenToAnyVersion() {
    var both = new Wording("Health", Map.of(Language.FRENCH, "Santé"));
    var frenchOnly = new Wording("", Map.of(Language.FRENCH, "Santé"));

    assertThat(both.in(new Language("es"))).isEqualTo("Health");
    assertThat(frenchOnly.in(Language.ENGLISH)).isEqualTo("Santé");
  }

  @Test
  void isBlankOnlyWhenEveryVersionIs() {
    assertThat(new Wording(" ", Map.of(Language.FRENCH, "")).isBlank()).isTrue();
    assertThat(new Wording("", Map.of(Language.FRENCH, "Santé")).isBlank()).isFalse();
  }

  @Test
  void passesOverAnEmptyVersion() {
    var ministry =
        new Wording("", Map.of(Language.ENGLISH, " ", Language.FRENCH, "Ministère de la Santé"));

    assertThat(ministry.in(Language.ENGLISH)).isEqualTo("Ministère de la Santé");
    assertThat(Wording.of("Health").in(Language.FRENCH)).isEqualTo("Health");
  }
}
