package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.dossier.Content;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.IssueKind;
import org.entente.positions.Position;
import org.entente.positions.Scale;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;

/**
 * Positions of a council as CSV ({@code issue, actor, position, salience, capability_treaty}) and,
 * beside it, what came of each issue ({@code issue, proposal, outcome}).
 */
final class CouncilFile {
  private static final double HIGHEST = 1_000_000_000;

  private final Limits limits;
  private final Findings findings = new Findings();

  private CouncilFile(Limits limits) {
    this.limits = limits;
  }

  /** Reads positions alone. */
  static Reading<IssueData> read(String file, Content content, Limits limits) {
    CouncilFile reader = new CouncilFile(limits);
    Optional<Table> positions = reader.positions(file, content);
    return reader.read(positions, Optional.empty());
  }

  /** Reads positions and, from a second file, what came of each issue. */
  static Reading<IssueData> read(
      String file, Content content, Source issuesFile, Content issues, Limits limits) {
    CouncilFile reader = new CouncilFile(limits);
    Optional<Table> positions = reader.positions(file, content);
    Optional<Table> outcomes = CsvFile.read(issuesFile.citation(), issues, limits, reader.findings);
    outcomes.ifPresent(table -> reader.requireColumns(table, "issue", "outcome"));
    return reader.read(positions, outcomes);
  }

  private Optional<Table> positions(String file, Content content) {
    Optional<Table> positions = CsvFile.read(file, content, limits, findings);
    positions.ifPresent(table -> requireColumns(table, "issue", "actor", "position", "salience"));
    return positions;
  }

  private Reading<IssueData> read(Optional<Table> positions, Optional<Table> outcomes) {
    if (findings.hasProblems() || positions.isEmpty()) {
      return new Reading.Refused<>(findings.inOrder());
    }
    IssueData data = data(positions.get(), outcomes);
    return findings.hasProblems()
        ? new Reading.Refused<>(findings.inOrder())
        : new Reading.Done<>(data, findings.inOrder());
  }

  private void requireColumns(Table table, String... columns) {
    for (String column : columns) {
      if (!table.columns().contains(column)) {
        findings.add(FileProblem.FIELD_WRONG, new Place(table.file(), 1, column), "", column);
      }
    }
  }

  private IssueData data(Table table, Optional<Table> outcomes) {
    Set<String> issues = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    List<Position> positions = new ArrayList<>();
    for (Row row : table.rows()) {
      String issue = required(table, row, "issue");
      String actor = required(table, row, "actor");
      if (issue.isEmpty() || actor.isEmpty()) {
        continue;
      }
      issues.add(issue);
      if (!seen.add(issue + "/" + actor)) {
        findings.add(
            FileProblem.NAME_TWICE,
            Place.ofLine(table.file(), row.line()),
            issue + "/" + actor,
            issue + "/" + actor);
      }
      double point = number(table, row, "position", -HIGHEST);
      if (!Double.isNaN(point)) {
        positions.add(
            new Position(
                new ActorId(actor),
                new IssueId(issue),
                new Standpoint.OnScale(point),
                new Weight(number(table, row, "salience", 0)),
                new Weight(number(table, row, "capability_treaty", 0)),
                Wording.of(""),
                Source.UNSTATED));
      }
    }
    Set<String> proposals = new HashSet<>();
    Map<IssueId, Double> known = new LinkedHashMap<>();
    outcomes.ifPresent(other -> readOutcomes(other, known, proposals));
    return new IssueData(
        issues.stream().map(CouncilFile::issue).toList(),
        positions,
        table.rows().size(),
        known,
        proposals.size());
  }

  private void readOutcomes(Table table, Map<IssueId, Double> known, Set<String> proposals) {
    for (Row row : table.rows()) {
      String issue = required(table, row, "issue");
      if (!table.cell(row, "proposal").isEmpty()) {
        proposals.add(table.cell(row, "proposal"));
      }
      double outcome = number(table, row, "outcome", -HIGHEST);
      if (!issue.isEmpty() && !Double.isNaN(outcome)) {
        known.put(new IssueId(issue), outcome);
      }
    }
  }

  static Issue issue(String id) {
    return new Issue(
        new IssueId(id),
        Wording.of(id),
        IssueKind.SCALE,
        Scale.ofHundred(),
        List.of(),
        new Standpoint.Unstated(),
        Source.UNSTATED);
  }

  private String required(Table table, Row row, String column) {
    String cell = table.cell(row, column);
    if (cell.isEmpty()) {
      findings.add(
          FileProblem.FIELD_WRONG, new Place(table.file(), row.line(), column), "", column);
    }
    return cell;
  }

  /** The number in a cell; not a number if the cell is empty, or wrong and so noted. */
  private double number(Table table, Row row, String column, double least) {
    String cell = table.cell(row, column);
    if (cell.isEmpty()) {
      return Double.NaN;
    }
    Optional<Double> number = Numbers.parse(cell, least, HIGHEST);
    if (number.isEmpty()) {
      findings.add(
          FileProblem.NUMBER_WRONG,
          new Place(table.file(), row.line(), column),
          cell,
          Numbers.plain(least),
          Numbers.plain(HIGHEST));
    }
    return number.orElse(Double.NaN);
  }
}
