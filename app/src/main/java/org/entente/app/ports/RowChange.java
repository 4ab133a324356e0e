package org.entente.app.ports;

import java.util.Map;

/**
 * One change to one row of a table.
 *
 * @param file the table's file
 * @param key the row's key before the change; for a new row, its key after
 * @param before the row by column as its editor saw it; empty for a new row
 * @param after the row by column as it shall be; empty if the row shall go
 */
public record RowChange(
    String file, String key, Map<String, String> before, Map<String, String> after) {
  public RowChange {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }
}
