package org.entente.store.partnership;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row as it is kept.
 *
 * @param place before rows of greater place
 * @param cells by column
 */
record StoredRow(UUID id, BigDecimal place, Map<String, String> cells) {
  StoredRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  /** What stands in a column; empty if nothing does. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /** What names the row. */
  String key(Head head) {
    return key(head, cells);
  }

  /** What names a row of these cells. */
  static String key(Head head, Map<String, String> cells) {
    return String.join(
        "/", head.keys().stream().map(column -> cells.getOrDefault(column, "").strip()).toList());
  }

  /** Whether a key says nothing, so that several rows may bear it. */
  static boolean isBlank(String key) {
    return key.replace("/", "").isEmpty();
  }

  /** Whether every column that somebody saw still holds what they saw. */
  boolean isAsSeen(Map<String, String> seen) {
    return seen.entrySet().stream()
        .allMatch(entry -> cell(entry.getKey()).equals(entry.getValue()));
  }

  /** Whether the row says the same; an empty cell says no more than none. */
  boolean says(Map<String, String> others) {
    return isAsSeen(others)
        && cells.entrySet().stream()
            .allMatch(entry -> entry.getValue().equals(others.getOrDefault(entry.getKey(), "")));
  }

  StoredRow withCells(Map<String, String> others) {
    return new StoredRow(id, place, others);
  }

  StoredRow withPlace(BigDecimal other) {
    return new StoredRow(id, other, cells);
  }

  /** The cells under these columns, in their order. */
  List<String> under(List<String> columns) {
    return columns.stream().map(this::cell).toList();
  }

  /** The same by name, for these columns and no others. */
  Map<String, String> named(List<String> columns) {
    Map<String, String> named = new LinkedHashMap<>();
    columns.forEach(column -> named.put(column, cell(column)));
    return named;
  }
}
