package org.entente.web.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.kernel.Finding;
import org.entente.kernel.Severity;

/**
 * A file with its problems beside it.
 *
 * @param columns of the table; empty if it could not be read
 * @param lines those with a problem, in order, each with its cells
 * @param more how many more lines have problems
 */
public record Beside(
    String file, List<String> columns, List<Line> lines, List<Finding> findings, int more) {
  private static final int MOST_LINES = 100;

  public Beside {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /** One line of the file. */
  public record Line(int number, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** One cell and whether something is wrong with it. */
  public record Cell(String text, boolean wrong) {}

  /** The files that findings name, each with its lines that have a problem. */
  static List<Beside> of(Draft draft, List<Finding> findings) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.place().file(), file -> new ArrayList<>()).add(finding);
    }
    List<Beside> files = new ArrayList<>();
    byFile.forEach((file, here) -> files.add(beside(draft, file, here)));
    return files;
  }

  private static Beside beside(Draft draft, String file, List<Finding> findings) {
    return draft
        .findTable(file)
        .map(table -> beside(table, findings))
        .orElseGet(() -> new Beside(file, List.of(), List.of(), findings, 0));
  }

  private static Beside beside(Table table, List<Finding> findings) {
    TreeSet<Integer> wrong = new TreeSet<>();
    findings.stream()
        .filter(finding -> finding.severity() == Severity.PROBLEM)
        .forEach(finding -> wrong.add(finding.place().line()));
    List<Line> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      if (wrong.contains(row.line()) && lines.size() < MOST_LINES) {
        lines.add(line(table, row, findings));
      }
    }
    long all = table.rows().stream().filter(row -> wrong.contains(row.line())).count();
    return new Beside(table.file(), table.columns(), lines, findings, (int) (all - lines.size()));
  }

  private static Line line(Table table, Row row, List<Finding> findings) {
    List<Cell> cells = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      String column = table.columns().get(place);
      boolean wrong =
          findings.stream()
              .map(Finding::place)
              .anyMatch(
                  where ->
                      where.line() == row.line()
                          && List.of(where.field().split("\\+", -1)).contains(column));
      cells.add(new Cell(row.cells().get(place), wrong));
    }
    return new Line(row.line(), cells);
  }
}
