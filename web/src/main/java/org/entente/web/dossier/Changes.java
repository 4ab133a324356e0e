package org.entente.web.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.ports.RowChange;
import org.entente.voice.words.Words;

/**
 * Changes as people read them.
 *
 * @param lines the first of them, in their order
 * @param more how many more there are
 */
public record Changes(int added, int changed, int removed, List<Line> lines, int more) {
  private static final int MOST_LINES = 500;
  private static final int LONGEST_VALUE = 300;

  public Changes {
    lines = List.copyOf(lines);
  }

  /** One changed row. */
  public record Line(String file, String key, String what, List<Value> values) {
    public Line {
      values = List.copyOf(values);
    }

    /** What one change does. */
    public static Line of(RowChange change, Words words) {
      String what =
          change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
      Set<String> columns = new LinkedHashSet<>(new TreeMap<>(change.before()).keySet());
      columns.addAll(new TreeMap<>(change.after()).keySet());
      List<Value> values = new ArrayList<>();
      for (String column : columns) {
        String before = value(change.before(), column);
        String after = value(change.after(), column);
        if (!before.equals(after)) {
          values.add(new Value(column, shortened(before), shortened(after)));
        }
      }
      return new Line(change.file(), change.key(), words.say("web.change." + what), values);
    }

    private static String value(Map<String, String> row, String column) {
      return row.getOrDefault(column, "");
    }

    private static String shortened(String value) {
      return value.codePointCount(0, value.length()) > LONGEST_VALUE
          ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…"
          : value;
    }
  }

  /** One value before and after; of a long one, how it begins. */
  public record Value(String column, String before, String after) {}

  static Changes of(List<RowChange> changes, Words words) {
    int added = (int) changes.stream().filter(change -> change.before().isEmpty()).count();
    int removed = (int) changes.stream().filter(change -> change.after().isEmpty()).count();
    return new Changes(
        added,
        changes.size() - added - removed,
        removed,
        changes.stream().limit(MOST_LINES).map(change -> Line.of(change, words)).toList(),
        Math.max(0, changes.size() - MOST_LINES));
  }
}
