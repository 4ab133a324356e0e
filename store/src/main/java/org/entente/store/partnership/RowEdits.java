package org.entente.store.partnership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.RowChange;

/** Changes to rows, unless somebody else was first. */
final class RowEdits {
  private RowEdits() {}

  /** The draft after these changes in their order, or the first of them that comes too late. */
  static <R> R of(
      StoredDraft draft,
      List<RowChange> changes,
      Function<StoredDraft, R> edited,
      Function<Outcome.Conflict, R> tooLate) {
    StoredDraft after = draft;
    for (RowChange change : changes) {
      StoredTable table =
          after
              .findTable(change.file())
              .orElseGet(() -> StoredTable.fresh(change.file(), Head.fresh(change.file())));
      Optional<StoredRow> meant = findMeant(table, change);
      boolean isNew = change.before().isEmpty();
      if (isNew == meant.isPresent()) {
        return tooLate.apply(
            new Outcome.Conflict(
                change,
                (isNew ? meant : findNamed(table, change.key()))
                    .map(row -> row.named(table.head().columns()))
                    .orElse(Map.of())));
      }
      after = after.withTable(edited(table, change, meant));
    }
    return edited.apply(after);
  }

  /** The row that a change is about: for a new one, the row that stands in its way. */
  private static Optional<StoredRow> findMeant(StoredTable table, RowChange change) {
    if (change.before().isEmpty()) {
      String key = StoredRow.key(table.head(), change.after());
      return StoredRow.isBlank(key) ? Optional.empty() : findNamed(table, key);
    }
    return table.rows().stream()
        .filter(row -> row.key(table.head()).equals(change.key()))
        .filter(row -> row.isAsSeen(change.before()))
        .findFirst();
  }

  private static Optional<StoredRow> findNamed(StoredTable table, String key) {
    return table.rows().stream().filter(row -> row.key(table.head()).equals(key)).findFirst();
  }

  private static StoredTable edited(
      StoredTable table, RowChange change, Optional<StoredRow> meant) {
    Head head = table.head().widened(filled(change.after()));
    List<StoredRow> rows = new ArrayList<>(table.rows());
    if (meant.isEmpty()) {
      BigDecimal place =
          rows.isEmpty() ? BigDecimal.ONE : rows.get(rows.size() - 1).place().add(BigDecimal.ONE);
      rows.add(new StoredRow(UUID.randomUUID(), place, cells(head, Map.of(), change.after())));
    } else if (change.after().isEmpty()) {
      rows.remove(meant.get());
    } else {
      StoredRow row = meant.get();
      rows.set(rows.indexOf(row), row.withCells(cells(head, row.cells(), change.after())));
    }
    return table.withHead(head).withRows(rows);
  }

  /** Columns in which something stands; an empty cell needs none. */
  private static List<String> filled(Map<String, String> row) {
    return row.keySet().stream()
        .filter(column -> !row.getOrDefault(column, "").isEmpty())
        .sorted()
        .toList();
  }

  /** A row in full; what a change does not speak of stays. */
  private static Map<String, String> cells(
      Head head, Map<String, String> before, Map<String, String> after) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : head.columns()) {
      cells.put(column, after.getOrDefault(column, before.getOrDefault(column, "")));
    }
    return cells;
  }
}
