package org.entente.app.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.dossier.Content;
import org.entente.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reader",
        "a@b,c@d",
        "a@b c@d",
        "Reader <a@b.org>",
        "a@b.org\r\nBcc: c@d.org",
        "@b.org"
      })
  void goesToOneAddressAndNothingElse(String to) {
    assertThatThrownBy(() -> letter(to, "Round")).hasMessageContaining("one mail address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Round\r\nBcc: x@example.org", "Round\u2028two", "Round\u0085two", " "})
  void aSubjectIsOneLine(String subject) {
    assertThatThrownBy(() -> letter("reader@example.org", subject))
        .hasMessageContaining("one line");
    assertThat(Letter.oneLine(subject)).doesNotContain("\r", "\n", "\u2028", "\u0085");
  }

  @Test
  void showsNeitherReaderNorText() {
    assertThat(letter("reader@example.org", "Round").toString()).isEqualTo("Letter[letter-1]");
  }

  private static Letter letter(String to, String subject) {
    return new Letter("letter-1", to, subject, "Come", new Language("en"), Content.of(""), "");
  }
}
