package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.dossier.Content;
import org.entente.kernel.Findings;
import org.entente.kernel.Matrix;
import org.entente.kernel.Place;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A MACTOR study as JSON: {@code actors}, {@code objectives}, {@code MID} (actors × actors, 0..4),
 * {@code 2MAO} (actors × objectives, −4..4).
 */
final class MactorFile {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String file;
  private final Findings findings = new Findings();

  private MactorFile(String file) {
    this.file = file;
  }

  static Reading<MactorStudy> read(String file, Content content) {
    return new MactorFile(file).read(content);
  }

  private Reading<MactorStudy> read(Content content) {
    Optional<MactorStudy> study = Optional.empty();
    try {
      study = study(MAPPER.readTree(content.toBytes()));
    } catch (JacksonException unreadable) {
      int line = unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
      findings.add(
          FileProblem.JSON_UNREADABLE,
          Place.ofLine(file, Math.max(0, line)),
          "",
          unreadable.getOriginalMessage().lines().findFirst().orElse(""));
    }
    return study.isPresent() && !findings.hasProblems()
        ? new Reading.Done<>(study.get(), findings.inOrder())
        : new Reading.Refused<>(findings.inOrder());
  }

  private Optional<MactorStudy> study(JsonNode root) {
    List<String> actors = names(root, "actors");
    List<String> objectives = names(root, "objectives");
    Matrix mid = matrix(root, "MID", actors.size(), actors.size(), 0, Influence.STRONGEST);
    Matrix mao =
        matrix(root, "2MAO", actors.size(), objectives.size(), -Stance.STRONGEST, Stance.STRONGEST);
    for (int actor = 0; actor < mid.rows(); actor++) {
      if (mid.at(actor, actor) != 0) {
        wrong("MID[" + actor + "][" + actor + "]", "0");
      }
    }
    if (findings.hasProblems()) {
      return Optional.empty();
    }
    List<ActorId> actorIds = actors.stream().map(ActorId::new).toList();
    List<ObjectiveId> objectiveIds = objectives.stream().map(ObjectiveId::new).toList();
    return Optional.of(
        new MactorStudy(
            root.path("name").asString(file),
            new DirectInfluences(actorIds, mid),
            StanceTable.of(actorIds, objectiveIds, stances(actorIds, objectiveIds, mao))));
  }

  private static List<Stance> stances(
      List<ActorId> actors, List<ObjectiveId> objectives, Matrix mao) {
    List<Stance> stances = new ArrayList<>();
    for (int actor = 0; actor < actors.size(); actor++) {
      for (int objective = 0; objective < objectives.size(); objective++) {
        stances.add(
            new Stance(
                actors.get(actor),
                objectives.get(objective),
                (int) mao.at(actor, objective),
                Wording.of(""),
                Source.UNSTATED));
      }
    }
    return stances;
  }

  private List<String> names(JsonNode root, String field) {
    List<String> names = new ArrayList<>();
    JsonNode list = root.path(field);
    if (!list.isArray()) {
      wrong(field, "list");
      return names;
    }
    for (JsonNode name : list) {
      if (!name.isString() || name.asString().isBlank()) {
        wrong(field + "[" + names.size() + "]", "text");
      } else if (names.contains(name.asString())) {
        findings.add(
            FileProblem.NAME_TWICE,
            new Place(file, 0, field + "[" + names.size() + "]"),
            name.asString(),
            name.asString());
      }
      names.add(name.asString(""));
    }
    return names;
  }

  private Matrix matrix(JsonNode root, String field, int rows, int columns, int least, int most) {
    JsonNode table = root.path(field);
    if (!table.isArray() || table.size() != rows) {
      wrong(field, rows + " × " + columns);
      return Matrix.of(0, 0, (row, column) -> 0);
    }
    for (int row = 0; row < rows; row++) {
      if (!table.get(row).isArray() || table.get(row).size() != columns) {
        wrong(field + "[" + row + "]", rows + " × " + columns);
      } else {
        checkCells(table.get(row), field + "[" + row + "]", least, most);
      }
    }
    return findings.hasProblems()
        ? Matrix.of(0, 0, (row, column) -> 0)
        : Matrix.of(rows, columns, (row, column) -> table.get(row).get(column).asInt());
  }

  private void checkCells(JsonNode row, String field, int least, int most) {
    for (int column = 0; column < row.size(); column++) {
      JsonNode cell = row.get(column);
      boolean fits =
          cell.isIntegralNumber()
              && cell.canConvertToInt()
              && cell.asInt() >= least
              && cell.asInt() <= most;
      if (!fits) {
        findings.add(
            FileProblem.NUMBER_WRONG,
            new Place(file, 0, field + "[" + column + "]"),
            cell.toString(),
            String.valueOf(least),
            String.valueOf(most));
      }
    }
  }

  private void wrong(String field, String expected) {
    findings.add(FileProblem.FIELD_WRONG, new Place(file, 0, field), "", expected);
  }
}
