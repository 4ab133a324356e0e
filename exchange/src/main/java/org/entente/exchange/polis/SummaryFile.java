package org.entente.exchange.polis;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** What a conversation is about, {@code summary.csv}: a key and a value on each line. */
final class SummaryFile {
  private SummaryFile() {}

  /** The values by key. */
  static Map<String, String> read(Part part, ConversationLimits limits, Findings findings)
      throws IOException {
    Map<String, String> values = new TreeMap<>();
    try (CellReader reader = PolisTable.reader(part, limits, findings)) {
      while (reader.next()) {
        Cells cells = reader.cells();
        Place place = Place.ofLine(part.name(), cells.line());
        if (cells.size() != 2) {
          findings.add(FileProblem.ROW_RAGGED, place, "", String.valueOf(cells.size()), "2");
        } else if (values.putIfAbsent(cells.text(0), cells.prose(1)) != null) {
          findings.add(FileProblem.NAME_TWICE, place, cells.text(0), cells.text(0));
        } else if (values.size() > limits.statements()) {
          findings.add(FileProblem.TOO_MANY_ROWS, place, "", String.valueOf(limits.statements()));
          return values;
        }
      }
    }
    return values;
  }
}
