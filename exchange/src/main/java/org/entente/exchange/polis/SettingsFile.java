package org.entente.exchange.polis;

import java.io.IOException;
import java.io.InputStream;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings beside the tables, {@code conversation.json}. */
final class SettingsFile {
  private static final int MOST_BYTES = 1_000_000;
  private static final String STRICT = "strict_moderation";

  private SettingsFile() {}

  /** Whether a statement is asked only once a facilitator took it in; no if nobody said. */
  static boolean strict(Part part, ConversationLimits limits, Findings findings)
      throws IOException {
    try (InputStream stream = Unpacked.open(part, limits)) {
      byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        findings.add(
            FileProblem.TOO_LARGE, Place.ofFile(part.name()), "", String.valueOf(MOST_BYTES));
        return false;
      }
      JsonNode strict = JsonMapper.shared().readTree(bytes).path(STRICT);
      if (!strict.isMissingNode() && !strict.isBoolean()) {
        findings.add(
            FileProblem.FIELD_WRONG,
            new Place(part.name(), 0, STRICT),
            strict.toString(),
            "true, false");
      }
      return strict.asBoolean(false);
    } catch (JacksonException unreadable) {
      findings.add(
          FileProblem.JSON_UNREADABLE,
          Place.ofFile(part.name()),
          "",
          String.valueOf(unreadable.getOriginalMessage()));
      return false;
    }
  }
}
