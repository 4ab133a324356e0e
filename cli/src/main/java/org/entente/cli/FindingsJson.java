package org.entente.cli;

import java.util.List;
import java.util.Locale;
import org.entente.kernel.Finding;
import org.entente.voice.words.Words;
import tools.jackson.core.JsonGenerator;

/** Findings for programs. */
final class FindingsJson {
  private FindingsJson() {}

  /** Writes {@code {"problems": [...]}}. */
  static void write(JsonGenerator to, Words words, List<Finding> findings) {
    to.writeStartObject();
    Json.array(
        to,
        "problems",
        findings,
        finding -> {
          to.writeStartObject();
          Json.text(to, "code", finding.code().key());
          Json.text(to, "severity", finding.severity().name().toLowerCase(Locale.ROOT));
          Json.text(to, "file", finding.place().file());
          Json.whole(to, "line", finding.place().line());
          Json.text(to, "column", finding.place().field());
          Json.text(to, "value", finding.value());
          Json.text(to, "rule", words.finding(finding).rule());
          Json.text(to, "remedy", words.finding(finding).remedy());
          to.writeEndObject();
        });
    to.writeEndObject();
  }
}
