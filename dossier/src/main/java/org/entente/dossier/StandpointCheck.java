package org.entente.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import org.entente.positions.IssueKind;

/** Holds every standpoint against its issue: a point on a scale, or one of the options. */
final class StandpointCheck {
  private static final CellType HUNDRED = new CellType.Decimal(0, 100);

  private final Draft draft;
  private final Findings findings;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, Set<String>> options = new HashMap<>();

  StandpointCheck(Draft draft, Findings findings) {
    this.draft = draft;
    this.findings = findings;
  }

  void run() {
    Optional<Table> issues = draft.findTable(TableName.ISSUES.file());
    if (issues.isEmpty()) {
      return;
    }
    Table table = issues.get();
    table.rows().forEach(row -> kinds.put(table.cell(row, "id"), table.cell(row, "kind")));
    collectOptions();
    for (Row row : table.rows()) {
      String issue = table.cell(row, "id");
      check(table, row, issue, "status_quo");
      if (kinds.getOrDefault(issue, "").equals(IssueKind.OPTIONS.code())
          && !options.containsKey(issue)) {
        findings.add(
            DossierProblem.OPTIONS_MISSING, new Place(table.file(), row.line(), "kind"), issue);
      }
    }
    draft
        .findTable(TableName.POSITIONS.file())
        .ifPresent(
            positions ->
                positions
                    .rows()
                    .forEach(
                        row -> check(positions, row, positions.cell(row, "issue"), "position")));
  }

  private void collectOptions() {
    draft
        .findTable(TableName.OPTIONS.file())
        .ifPresent(
            table ->
                table
                    .rows()
                    .forEach(
                        row ->
                            options
                                .computeIfAbsent(table.cell(row, "issue"), issue -> new TreeSet<>())
                                .add(table.cell(row, "option"))));
  }

  private void check(Table table, Row row, String issue, String column) {
    String cell = table.cell(row, column);
    String kind = kinds.getOrDefault(issue, "");
    Place place = new Place(table.file(), row.line(), column);
    if (cell.isEmpty()) {
      return;
    }
    if (kind.equals(IssueKind.SCALE.code())) {
      HUNDRED
          .complaint(cell)
          .ifPresent(
              complaint ->
                  findings.add(
                      complaint.problem(),
                      place,
                      cell,
                      complaint.arguments().toArray(new String[0])));
    } else if (kind.equals(IssueKind.OPTIONS.code())
        && !options.getOrDefault(issue, Set.of()).contains(cell)) {
      findings.add(
          DossierProblem.STANDPOINT_UNKNOWN,
          place,
          cell,
          String.join(", ", options.getOrDefault(issue, Set.of())));
    }
  }
}
