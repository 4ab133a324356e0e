package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.app.ballot.Proposal;
import org.entente.app.ports.RowChange;
import org.entente.dialogue.ConsultationId;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Language;

/** Changes to the statements of a round, as rows of their table. */
final class StatementEdits {
  private static final String MERGED = "merged into ";

  private final Draft draft;
  private final String file;

  StatementEdits(Draft draft, ConsultationId consultation) {
    this.draft = draft;
    this.file = TableName.STATEMENTS.file(consultation.value());
  }

  private Optional<Map<String, String>> findRow(String statement) {
    return draft
        .findTable(file)
        .flatMap(
            table ->
                table.rows().stream()
                    .filter(row -> table.cell(row, "id").equals(statement))
                    .findFirst()
                    .map(table::named));
  }

  /** Rules on statements; those that are not there are left alone. */
  List<RowChange> ruled(List<String> statements, String status) {
    List<RowChange> changes = new ArrayList<>();
    for (String statement : statements) {
      findRow(statement).ifPresent(row -> changes.add(with(statement, row, "status", status)));
    }
    return changes;
  }

  /**
   * Whether statements can be merged into another: some of them are others than it, and it is there
   * and was not taken out itself.
   */
  boolean canMerge(List<String> statements, String into) {
    boolean asked =
        findRow(into).filter(row -> !row.getOrDefault("status", "").equals("out")).isPresent();
    return asked
        && statements.stream().anyMatch(one -> !one.equals(into) && findRow(one).isPresent());
  }

  /** Takes statements out in favour of another; their source says into which they went. */
  List<RowChange> merged(List<String> statements, String into) {
    List<RowChange> changes = new ArrayList<>();
    for (String statement : statements) {
      if (!statement.equals(into)) {
        findRow(statement)
            .ifPresent(
                row -> {
                  Map<String, String> after = new LinkedHashMap<>(row);
                  after.put("status", "out");
                  String source = row.getOrDefault("source", "");
                  after.put("source", (source.isBlank() ? "" : source + "; ") + MERGED + into);
                  changes.add(new RowChange(file, statement, row, after));
                });
      }
    }
    return changes;
  }

  private RowChange with(String key, Map<String, String> row, String column, String value) {
    Map<String, String> after = new LinkedHashMap<>(row);
    after.put(column, value);
    return new RowChange(file, key, row, after);
  }

  /** Takes a proposal over as a statement under an id of its own. */
  RowChange taken(Proposal proposal, List<Language> languages, String source) {
    Map<String, String> row = new LinkedHashMap<>();
    String id = freeId();
    row.put("id", id);
    boolean main = languages.isEmpty() || languages.get(0).equals(proposal.language());
    row.put(main ? "text" : "text_" + proposal.language().code(), proposal.text());
    row.put("status", "in");
    row.put("source", source);
    return new RowChange(file, id, Map.of(), row);
  }

  private String freeId() {
    Set<String> taken = new TreeSet<>();
    draft.findTable(file).ifPresent(table -> ids(table, taken));
    int number = taken.size() + 1;
    while (taken.contains("s" + number)) {
      number++;
    }
    return "s" + number;
  }

  private static void ids(Table table, Set<String> to) {
    for (Row row : table.rows()) {
      to.add(table.cell(row, "id"));
    }
  }
}
