package org.entente.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.app.ports.RowChange;
import org.entente.kernel.Language;
import org.entente.voice.words.Words;
import org.junit.jupiter.api.Test;

class ChangesTest {
  @Test
  void showsOfALongValueHowItBegins() {
    String longest = "🌍".repeat(300);
    RowChange change =
        new RowChange(
            "actors.csv", "port", Map.of("mandate", longest), Map.of("mandate", longest + "x"));

    Changes.Line line = Changes.Line.of(change, Words.in(Language.ENGLISH));

    assertThat(line.values()).containsExactly(new Changes.Value("mandate", longest, longest + "…"));
  }
}
