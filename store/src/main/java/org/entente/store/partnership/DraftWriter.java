package org.entente.store.partnership;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.DeniedException.Reason;
import org.entente.dossier.Attachment;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Content;
import org.entente.dossier.TableName;
import org.entente.store.sql.Transaction;

/**
 * Writes in what one draft differs from another. What the session may not write, the database
 * refuses, or leaves untouched; then {@link DeniedException} is thrown.
 */
final class DraftWriter {
  private static final int AT_ONCE = 2000;
  private static final String GIVEN =
      " FROM jsonb_to_recordset(?::jsonb) AS n (id uuid, place numeric, cells jsonb)";
  private static final String UPDATE =
      "UPDATE %s AS r SET place = n.place, cells = n.cells"
          + GIVEN
          + " WHERE r.id = n.id AND r.table_key = ?";
  private static final String INSERT =
      "INSERT INTO %s (id, place, cells, table_key) SELECT n.id, n.place, n.cells, t.key"
          + GIVEN
          + ", (SELECT ?::uuid) AS t (key)";

  private final Transaction transaction;
  private final UUID partnership;

  private DraftWriter(Transaction transaction, UUID partnership) {
    this.transaction = transaction;
    this.partnership = partnership;
  }

  static void write(Transaction transaction, StoredDraft before, StoredDraft after)
      throws SQLException {
    DraftWriter writer = new DraftWriter(transaction, after.partnership());
    writer.text("acceptance.yaml", before.acceptance(), after.acceptance());
    writer.text("dossier.yaml", before.manifest(), after.manifest());
    writer.consultations(before.consultations(), after.consultations());
    writer.attachments(before.attachments(), after.attachments());
    for (StoredTable table : before.tables()) {
      if (after.findTable(table.file()).isEmpty()) {
        writer.remove(table);
      }
    }
    for (StoredTable table : after.tables()) {
      writer.table(before.findTable(table.file()), table);
    }
  }

  private void text(String file, String before, String after) throws SQLException {
    if (!before.equals(after)) {
      expect(
          1,
          transaction.change(
              "UPDATE entente.frame SET text = ? WHERE partnership = ? AND file = ?",
              after,
              partnership,
              file));
    }
  }

  private void consultations(Map<String, String> before, Map<String, String> after)
      throws SQLException {
    for (Map.Entry<String, String> one : after.entrySet()) {
      String file = ConsultationText.file(one.getKey());
      if (before.containsKey(one.getKey())) {
        text(file, before.getOrDefault(one.getKey(), ""), one.getValue());
      } else {
        transaction.change(
            "INSERT INTO entente.frame (partnership, file, text) VALUES (?, ?, ?)",
            partnership,
            file,
            one.getValue());
      }
    }
    for (String id : before.keySet()) {
      if (!after.containsKey(id)) {
        expect(
            1,
            transaction.change(
                "DELETE FROM entente.frame WHERE partnership = ? AND file = ?",
                partnership,
                ConsultationText.file(id)));
      }
    }
  }

  private void attachments(List<Attachment> before, List<Attachment> after) throws SQLException {
    Map<String, Content> old = new LinkedHashMap<>();
    before.forEach(attachment -> old.put(attachment.path(), attachment.content()));
    for (Attachment attachment : after) {
      Content there = old.remove(attachment.path());
      if (there == null) {
        transaction.change(
            "INSERT INTO entente.attachment (partnership, path, content) VALUES (?, ?, ?)",
            partnership,
            attachment.path(),
            attachment.content().toBytes());
      } else if (!there.equals(attachment.content())) {
        expect(
            1,
            transaction.change(
                "UPDATE entente.attachment SET content = ? WHERE partnership = ? AND path = ?",
                attachment.content().toBytes(),
                partnership,
                attachment.path()));
      }
    }
    for (String path : old.keySet()) {
      expect(
          1,
          transaction.change(
              "DELETE FROM entente.attachment WHERE partnership = ? AND path = ?",
              partnership,
              path));
    }
  }

  private void remove(StoredTable table) throws SQLException {
    delete(table, table.rows().stream().map(StoredRow::id).toList());
    expect(
        1,
        transaction.change(
            "DELETE FROM entente." + kind(table) + "_table WHERE key = ?", table.key()));
  }

  private void table(Optional<StoredTable> before, StoredTable after) throws SQLException {
    if (before.isEmpty()) {
      insert(after);
    } else if (!before.get().head().equals(after.head())) {
      expect(
          1,
          transaction.change(
              "UPDATE entente." + kind(after) + "_table SET head = ?::jsonb WHERE key = ?",
              Json.head(after.head()),
              after.key()));
    }
    rows(before.map(StoredTable::rows).orElse(List.of()), after);
  }

  private void insert(StoredTable table) throws SQLException {
    Optional<String> actor = TableName.findConfidentialActor(table.file());
    if (actor.isPresent()) {
      transaction.change(
          "INSERT INTO entente.confidential_table (key, partnership, actor, head)"
              + " VALUES (?, ?, ?::jsonb, ?::jsonb)",
          table.key(),
          partnership,
          Json.text(actor.get()),
          Json.head(table.head()));
    } else {
      transaction.change(
          "INSERT INTO entente.shared_table (key, partnership, file, head)"
              + " VALUES (?, ?, ?, ?::jsonb)",
          table.key(),
          partnership,
          table.file(),
          Json.head(table.head()));
    }
  }

  private void rows(List<StoredRow> before, StoredTable after) throws SQLException {
    Map<UUID, StoredRow> old = new LinkedHashMap<>();
    before.forEach(row -> old.put(row.id(), row));
    List<StoredRow> added = new ArrayList<>();
    List<StoredRow> changed = new ArrayList<>();
    for (StoredRow row : after.rows()) {
      StoredRow there = old.remove(row.id());
      if (there == null) {
        added.add(row);
      } else if (!there.equals(row)) {
        changed.add(row);
      }
    }
    delete(after, List.copyOf(old.keySet()));
    String rows = "entente." + kind(after) + "_row";
    inParts(changed, UPDATE.formatted(rows), after.key());
    inParts(added, INSERT.formatted(rows), after.key());
  }

  private void inParts(List<StoredRow> rows, String statement, UUID table) throws SQLException {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<StoredRow> part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      expect(part.size(), transaction.change(statement, Json.rows(part), table));
    }
  }

  private void delete(StoredTable table, List<UUID> ids) throws SQLException {
    if (!ids.isEmpty()) {
      expect(
          ids.size(),
          transaction.change(
              "DELETE FROM entente." + kind(table) + "_row WHERE id = ANY (?)", ids));
    }
  }

  private static String kind(StoredTable table) {
    return table.isConfidential() ? "confidential" : "shared";
  }

  /** A policy that lets a statement not see a row makes no error; the count tells. */
  private static void expect(int wanted, int done) {
    if (done != wanted) {
      throw new DeniedException(Reason.NO_RIGHT);
    }
  }
}
