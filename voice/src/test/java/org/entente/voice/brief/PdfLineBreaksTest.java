package org.entente.voice.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfLineBreaksTest {
  private static List<String> parts(String text) {
    PdfLineBreaks breaks = new PdfLineBreaks();
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = breaks.next(); at >= 0; at = breaks.next()) {
      parts.add(text.substring(from, at));
      from = at;
    }
    return parts;
  }

  @Test
  void breaksBehindSpacesAndHyphens() {
    assertThat(parts("the main-street office"))
        .containsExactly("the ", "main-", "street ", "office");
  }

  @Test
  void neverBehindAnApostropheNorAtANoBreakSpace() {
    assertThat(parts("à l’intérieur « ici\u202F» ?")).contains("l’intérieur ");
    assertThat(parts("19\u00A0Ministère")).containsExactly("19\u00A0Ministère");
    assertThat(parts("«\u202Fici\u202F» là")).containsExactly("«\u202Fici\u202F» ", "là");
  }
}
