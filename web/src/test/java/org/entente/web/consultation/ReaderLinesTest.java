package org.entente.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.kernel.Language;
import org.entente.web.consultation.ReaderLines.Reader;
import org.junit.jupiter.api.Test;

class ReaderLinesTest {
  private static final Language FRENCH = Language.FRENCH;

  @Test
  void readsAnAddressOnEachLineAndBehindItALanguage() {
    ReaderLines lines =
        ReaderLines.read("ana@example.org\r\n  bob@example.org; en \n\ncy@example.org", FRENCH);

    assertThat(lines.wrong()).isEmpty();
    assertThat(lines.readers())
        .containsExactly(
            new Reader("ana@example.org", FRENCH),
            new Reader("bob@example.org", Language.ENGLISH),
            new Reader("cy@example.org", FRENCH));
  }

  @Test
  void whoStandsThereTwiceIsOneReader() {
    ReaderLines lines = ReaderLines.read("ana@example.org\nAna@Example.org en", FRENCH);

    assertThat(lines.readers()).containsExactly(new Reader("ana@example.org", FRENCH));
  }

  @Test
  void namesEveryLineThatSaysSomethingElse() {
    ReaderLines lines =
        ReaderLines.read(
            """
            ana@example.org
            Ana <ana@example.org>
            bob@example.org xx

            nobody
            cy@example.org en fr
            """,
            FRENCH);

    assertThat(lines.wrong()).containsExactly(2, 3, 5, 6);
  }
}
