package org.entente.store.partnership;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.dossier.Attachment;
import org.entente.dossier.Draft;

/**
 * What a session sees of a partnership, as it is kept.
 *
 * @param partnership its key in the database
 * @param tables by file
 */
record StoredDraft(
    UUID partnership,
    String manifest,
    String acceptance,
    SortedMap<String, String> consultations,
    List<StoredTable> tables,
    List<Attachment> attachments) {
  StoredDraft {
    tables = tables.stream().sorted(Comparator.comparing(StoredTable::file)).toList();
    attachments = List.copyOf(attachments);
    consultations = Collections.unmodifiableSortedMap(new TreeMap<>(consultations));
  }

  /** Of a partnership in which nobody has written anything yet. */
  static StoredDraft empty(UUID partnership) {
    return new StoredDraft(partnership, "", "", Collections.emptySortedMap(), List.of(), List.of());
  }

  Optional<StoredTable> findTable(String file) {
    return tables.stream().filter(table -> table.file().equals(file)).findFirst();
  }

  /** The same with one table replaced or added. */
  StoredDraft withTable(StoredTable table) {
    List<StoredTable> others = new ArrayList<>(tables);
    others.removeIf(other -> other.file().equals(table.file()));
    others.add(table);
    return new StoredDraft(partnership, manifest, acceptance, consultations, others, attachments);
  }

  Draft draft() {
    return new Draft(
        manifest,
        acceptance,
        consultations,
        tables.stream().map(StoredTable::table).toList(),
        attachments);
  }
}
