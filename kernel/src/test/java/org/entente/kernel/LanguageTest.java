package org.entente.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void isTwoLettersInLowerCase() {
    assertThat(Language.isCode("ar")).isTrue();
    assertThat(Language.isCode("AR")).isFalse();
    assertThat(Language.isCode("ara")).isFalse();
    assertThatThrownBy(() -> new Language("Fr"))
        .hasMessage("language must be two letters in lower case as in ISO 639-1, was 'Fr'");
  }

  @Test
  void isTheSameForTheJdk() {
    assertThat(Language.FRENCH.locale()).isEqualTo(Locale.FRENCH);
    assertThat(Language.FRENCH).hasToString("fr");
    assertThat(Language.ENGLISH).isLessThan(Language.FRENCH);
  }
}
