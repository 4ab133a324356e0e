package org.entente.app.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Attachment;
import org.entente.dossier.ConsultationText;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.dossier.TableSchema;

/**
 * In what two drafts differ, row by row.
 *
 * <p>Shape: by file name; within a file, rows of the first draft in their order, then new ones. The
 * order of rows and the way a file is written do not count. Cost: linear in cells.
 */
public final class Differences {
  private Differences() {}

  /** What must change to get from one draft to the other. */
  public static List<RowChange> between(Draft before, Draft after) {
    List<RowChange> changes = new ArrayList<>();
    text("acceptance.yaml", before.acceptance(), after.acceptance(), changes);
    text("dossier.yaml", before.manifest(), after.manifest(), changes);
    consultations(before, after, changes);
    attachments(before, after, changes);
    Set<String> files = new LinkedHashSet<>();
    before.tables().forEach(table -> files.add(table.file()));
    after.tables().forEach(table -> files.add(table.file()));
    for (String file : files.stream().sorted().toList()) {
      tables(file, before.findTable(file), after.findTable(file), changes);
    }
    return List.copyOf(changes);
  }

  private static void text(String file, String before, String after, List<RowChange> to) {
    if (!before.equals(after)) {
      to.add(new RowChange(file, "", Map.of("text", before), Map.of("text", after)));
    }
  }

  private static void consultations(Draft before, Draft after, List<RowChange> to) {
    Set<String> ids = new TreeSet<>(before.consultations().keySet());
    ids.addAll(after.consultations().keySet());
    for (String id : ids) {
      text(
          ConsultationText.file(id),
          before.consultations().getOrDefault(id, ""),
          after.consultations().getOrDefault(id, ""),
          to);
    }
  }

  private static void attachments(Draft before, Draft after, List<RowChange> to) {
    Map<String, Attachment> old = byPath(before);
    Map<String, Attachment> now = byPath(after);
    old.forEach(
        (path, attachment) -> {
          Attachment next = now.get(path);
          if (!attachment.equals(next)) {
            to.add(new RowChange(path, "", size(attachment), next == null ? Map.of() : size(next)));
          }
        });
    now.forEach(
        (path, attachment) -> {
          if (!old.containsKey(path)) {
            to.add(new RowChange(path, "", Map.of(), size(attachment)));
          }
        });
  }

  private static Map<String, Attachment> byPath(Draft draft) {
    Map<String, Attachment> byPath = new TreeMap<>();
    draft.attachments().forEach(attachment -> byPath.put(attachment.path(), attachment));
    return byPath;
  }

  private static Map<String, String> size(Attachment attachment) {
    return Map.of("size", String.valueOf(attachment.content().size()));
  }

  private static void tables(
      String file, Optional<Table> before, Optional<Table> after, List<RowChange> to) {
    Map<String, Map<String, String>> old = rows(file, before);
    Map<String, Map<String, String>> now = rows(file, after);
    old.forEach(
        (key, row) -> {
          Map<String, String> next = now.getOrDefault(key, Map.of());
          if (!filled(row).equals(filled(next))) {
            to.add(new RowChange(file, key, row, next));
          }
        });
    now.forEach(
        (key, row) -> {
          if (!old.containsKey(key)) {
            to.add(new RowChange(file, key, Map.of(), row));
          }
        });
  }

  /** A column without a value says no more than no column. */
  private static Map<String, String> filled(Map<String, String> row) {
    Map<String, String> filled = new TreeMap<>(row);
    filled.values().removeIf(String::isEmpty);
    return filled;
  }

  private static Map<String, Map<String, String>> rows(String file, Optional<Table> table) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    TableName.findByFile(file)
        .map(TableSchema::of)
        .ifPresent(
            schema ->
                table.ifPresent(
                    given -> {
                      for (Row row : given.rows()) {
                        rows.put(schema.key(given, row), given.named(row));
                      }
                    }));
    return rows;
  }
}
