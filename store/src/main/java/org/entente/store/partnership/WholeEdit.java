package org.entente.store.partnership;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.jspecify.annotations.Nullable;

/**
 * A whole dossier in the place of what a session sees: rows that say the same stay the rows they
 * are, so that only what differs is changed.
 */
final class WholeEdit {
  private final StoredDraft now;
  private final boolean leads;

  private WholeEdit(StoredDraft now, boolean leads) {
    this.now = now;
    this.leads = leads;
  }

  /**
   * The draft as it shall be kept.
   *
   * @param leads whether the session may change how shared tables are written; if not, that stays
   */
  static StoredDraft of(StoredDraft now, Draft wanted, boolean leads) {
    WholeEdit edit = new WholeEdit(now, leads);
    return new StoredDraft(
        now.partnership(),
        wanted.manifest(),
        wanted.acceptance(),
        wanted.consultations(),
        wanted.tables().stream().map(edit::table).toList(),
        wanted.attachments());
  }

  private StoredTable table(Table wanted) {
    Optional<StoredTable> found = now.findTable(wanted.file());
    if (found.isEmpty()) {
      return rows(StoredTable.fresh(wanted.file(), Head.of(wanted)), wanted, true);
    }
    StoredTable present = found.get();
    boolean shapes = leads || present.isConfidential();
    Head head = shapes ? Head.of(wanted) : present.head().widened(wanted.columns());
    return rows(present.withHead(head), wanted, shapes);
  }

  private static StoredTable rows(StoredTable present, Table wanted, boolean moves) {
    List<@Nullable StoredRow> twins = twins(present, wanted);
    List<@Nullable BigDecimal> places = new ArrayList<>();
    twins.forEach(twin -> places.add(twin == null ? null : twin.place()));
    List<BigDecimal> inOrder = Places.inOrder(places);
    List<StoredRow> rows = new ArrayList<>();
    for (int at = 0; at < inOrder.size(); at++) {
      Map<String, String> cells = wanted.named(wanted.rows().get(at));
      StoredRow twin = twins.get(at);
      if (twin == null) {
        rows.add(new StoredRow(UUID.randomUUID(), inOrder.get(at), cells));
      } else {
        StoredRow there = moves ? twin.withPlace(inOrder.get(at)) : twin;
        rows.add(there.says(cells) ? there : there.withCells(cells));
      }
    }
    return present.withRows(rows);
  }

  /** For each wanted row, the present one of its key; among several, the first that is left. */
  private static List<@Nullable StoredRow> twins(StoredTable present, Table wanted) {
    Map<String, Deque<StoredRow>> left = new HashMap<>();
    for (StoredRow row : present.rows()) {
      left.computeIfAbsent(row.key(present.head()), key -> new ArrayDeque<>()).add(row);
    }
    List<@Nullable StoredRow> twins = new ArrayList<>();
    for (Row row : wanted.rows()) {
      String key = StoredRow.key(present.head(), wanted.named(row));
      Deque<StoredRow> candidates = left.getOrDefault(key, new ArrayDeque<>());
      twins.add(candidates.poll());
    }
    return twins;
  }
}
