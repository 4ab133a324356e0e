package org.entente.store.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.dossier.Attachment;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Content;
import org.entente.dossier.Dialect;
import org.entente.store.sql.Transaction;

/** Reads what a session sees of a partnership. */
final class DraftReader {
  private static final String TEXTS = "SELECT file, text FROM entente.frame WHERE partnership = ?";

  private static final String ATTACHMENTS =
      "SELECT path, content FROM entente.attachment WHERE partnership = ? ORDER BY path COLLATE \"C\"";

  private static final String TABLES =
      "SELECT key, file, head->>'separator' AS separator, head->>'lineEnding' AS line_ending,"
          + " (head->>'byteOrderMark')::boolean AS mark, (head->>'quoteAll')::boolean AS quotes,"
          + " ARRAY(SELECT jsonb_array_elements_text(head->'columns')) AS columns,"
          + " ARRAY(SELECT jsonb_array_elements_text(head->'keys')) AS keys"
          + " FROM entente.dossier_table WHERE partnership = ?";

  private static final String ROWS =
      "SELECT table_key, id, place, entente.flat(cells) AS cells FROM entente.dossier_row"
          + " WHERE table_key = ANY (?) ORDER BY table_key, place, id";

  private DraftReader() {}

  static StoredDraft read(Transaction transaction, UUID partnership) throws SQLException {
    Map<String, String> texts = new LinkedHashMap<>();
    transaction
        .rows(row -> List.of(row.getString("file"), row.getString("text")), TEXTS, partnership)
        .forEach(pair -> texts.put(pair.get(0), pair.get(1)));
    List<Attachment> attachments =
        transaction.rows(
            row -> new Attachment(row.getString("path"), Content.of(row.getBytes("content"))),
            ATTACHMENTS,
            partnership);
    SortedMap<String, String> consultations = new TreeMap<>();
    texts.forEach(
        (file, text) -> ConsultationText.findId(file).ifPresent(id -> consultations.put(id, text)));
    return new StoredDraft(
        partnership,
        texts.getOrDefault("dossier.yaml", ""),
        texts.getOrDefault("acceptance.yaml", ""),
        consultations,
        tables(transaction, partnership),
        attachments);
  }

  private static List<StoredTable> tables(Transaction transaction, UUID partnership)
      throws SQLException {
    List<StoredTable> bare = transaction.rows(DraftReader::table, TABLES, partnership);
    Map<UUID, List<StoredRow>> rows = new LinkedHashMap<>();
    if (!bare.isEmpty()) {
      transaction.rows(
          row ->
              rows.computeIfAbsent(row.getObject("table_key", UUID.class), key -> new ArrayList<>())
                  .add(row(row)),
          ROWS,
          bare.stream().map(StoredTable::key).toList());
    }
    return bare.stream()
        .map(table -> table.withRows(rows.getOrDefault(table.key(), List.of())))
        .toList();
  }

  private static StoredTable table(ResultSet row) throws SQLException {
    Dialect dialect =
        new Dialect(
            row.getString("separator").charAt(0),
            row.getBoolean("mark"),
            row.getString("line_ending"),
            row.getBoolean("quotes"));
    return new StoredTable(
        row.getObject("key", UUID.class),
        row.getString("file"),
        new Head(Transaction.texts(row, "columns"), Transaction.texts(row, "keys"), dialect),
        List.of());
  }

  private static StoredRow row(ResultSet row) throws SQLException {
    return new StoredRow(
        row.getObject("id", UUID.class),
        row.getBigDecimal("place"),
        named(Transaction.texts(row, "cells")));
  }

  /** Pairs of name and value that follow each other, as a map. */
  static Map<String, String> named(List<String> flat) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int at = 0; at + 1 < flat.size(); at += 2) {
      named.put(flat.get(at), flat.get(at + 1));
    }
    return named;
  }
}
