package org.entente.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.dossier.Content;
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
 * Actors, issues and positions as the exchange models read them: one record a line, tabs between
 * fields, single quotes around texts. {@code #A} defines an actor, {@code #P} an issue, {@code #M}
 * a point of its scale, {@code #D} a position with salience and power; {@code #0} and {@code #/}
 * are remarks.
 */
final class DecideFile {
  private static final double HIGHEST = 1_000_000_000;

  private final String file;
  private final Findings findings = new Findings();
  private final Set<String> actors = new LinkedHashSet<>();
  private final Map<String, String> issueNames = new LinkedHashMap<>();
  private final Map<String, List<Double>> points = new LinkedHashMap<>();
  private final List<Position> positions = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private DecideFile(String file) {
    this.file = file;
  }

  static Reading<IssueData> read(String file, Content content) {
    return new DecideFile(file).read(content);
  }

  private Reading<IssueData> read(Content content) {
    List<String> lines = Utf8.decode(file, content.toBytes(), findings).lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      line(lines.get(number - 1), number, false);
    }
    for (int number = 1; number <= lines.size(); number++) {
      line(lines.get(number - 1), number, true);
    }
    if (findings.hasProblems()) {
      return new Reading.Refused<>(findings.inOrder());
    }
    return new Reading.Done<>(
        new IssueData(
            issueNames.keySet().stream().map(this::issue).toList(),
            positions,
            positions.size(),
            Map.of(),
            0),
        findings.inOrder());
  }

  private void line(String line, int number, boolean positionsOnly) {
    if (line.isBlank()) {
      return;
    }
    List<String> fields = Arrays.stream(line.split("\t", -1)).map(DecideFile::unquoted).toList();
    String kind = fields.get(0);
    if (kind.equals("#D")) {
      if (positionsOnly) {
        position(fields, number);
      }
    } else if (!positionsOnly) {
      definition(kind, fields, number);
    }
  }

  private void definition(String kind, List<String> fields, int number) {
    switch (kind) {
      case "#A" -> define(fields, number, actors);
      case "#P" -> {
        define(fields, number, new LinkedHashSet<>(issueNames.keySet()));
        issueNames.putIfAbsent(field(fields, 1), field(fields, 2));
      }
      case "#M" -> {
        double point = number(fields, 2, number, "point", -HIGHEST);
        if (!Double.isNaN(point)) {
          points.computeIfAbsent(field(fields, 1), issue -> new ArrayList<>()).add(point);
        }
      }
      case "#0", "#/" -> {}
      default -> findings.add(FileProblem.LINE_UNKNOWN, Place.ofLine(file, number), kind);
    }
  }

  private void define(List<String> fields, int number, Set<String> names) {
    String name = field(fields, 1);
    if (name.isBlank()) {
      findings.add(FileProblem.FIELD_WRONG, Place.ofLine(file, number), "", "key");
    } else if (!names.add(name)) {
      findings.add(FileProblem.NAME_TWICE, Place.ofLine(file, number), name, name);
    }
  }

  private void position(List<String> fields, int number) {
    String actor = field(fields, 1);
    String issue = field(fields, 2);
    boolean known = known(actors.contains(actor), actor, "actor", number);
    known &= known(issueNames.containsKey(issue), issue, "issue", number);
    double point = number(fields, 3, number, "position", -HIGHEST);
    double salience = number(fields, 4, number, "salience", 0);
    double power = number(fields, 5, number, "power", 0);
    if (!seen.add(issue + "/" + actor)) {
      findings.add(
          FileProblem.NAME_TWICE,
          Place.ofLine(file, number),
          issue + "/" + actor,
          issue + "/" + actor);
    }
    if (known && !Double.isNaN(point)) {
      positions.add(
          new Position(
              new ActorId(actor),
              new IssueId(issue),
              new Standpoint.OnScale(point),
              new Weight(salience),
              new Weight(power),
              Wording.of(""),
              Source.UNSTATED));
    }
  }

  private boolean known(boolean known, String name, String field, int number) {
    if (!known) {
      findings.add(FileProblem.NAME_UNKNOWN, new Place(file, number, field), name);
    }
    return known;
  }

  private double number(List<String> fields, int place, int line, String field, double least) {
    return Numbers.parse(field(fields, place), least, HIGHEST)
        .orElseGet(
            () -> {
              findings.add(
                  FileProblem.NUMBER_WRONG,
                  new Place(file, line, field),
                  field(fields, place),
                  Numbers.plain(least),
                  Numbers.plain(HIGHEST));
              return Double.NaN;
            });
  }

  private Issue issue(String id) {
    List<Double> marks = points.getOrDefault(id, List.of());
    double low = marks.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = marks.stream().mapToDouble(Double::doubleValue).max().orElse(100);
    return new Issue(
        new IssueId(id),
        Wording.of(issueNames.getOrDefault(id, id)),
        IssueKind.SCALE,
        low < high ? new Scale(low, high, Wording.of(""), Wording.of("")) : Scale.ofHundred(),
        List.of(),
        new Standpoint.Unstated(),
        Source.UNSTATED);
  }

  private static String field(List<String> fields, int place) {
    return place < fields.size() ? fields.get(place) : "";
  }

  private static String unquoted(String field) {
    String text = field.strip();
    return text.length() >= 2 && text.startsWith("'") && text.endsWith("'")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
