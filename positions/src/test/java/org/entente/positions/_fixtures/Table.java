package org.entente.positions._fixtures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.IssueKind;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Position;
import org.entente.positions.Scale;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;

/** Reads stances and positions as one would note them on a page. */
public final class Table {
  private Table() {}

  /** A head of objectives, then one line per actor; {@code -} where it has said nothing. */
  public static StanceTable stances(String page) {
    List<List<String>> lines =
        page.lines()
            .filter(line -> !line.isBlank())
            .map(line -> Arrays.asList(line.strip().split(" +", -1)))
            .toList();
    List<ObjectiveId> objectives = lines.get(0).stream().map(ObjectiveId::new).toList();
    List<ActorId> actors = new ArrayList<>();
    List<Stance> stances = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      ActorId actor = new ActorId(line.get(0));
      actors.add(actor);
      for (int column = 1; column < line.size(); column++) {
        if (!line.get(column).equals("-")) {
          stances.add(
              new Stance(
                  actor,
                  objectives.get(column - 1),
                  Integer.parseInt(line.get(column)),
                  Wording.of(""),
                  Source.UNSTATED));
        }
      }
    }
    return StanceTable.of(actors, objectives, stances);
  }

  /** One line per actor: id, point, salience, influence; {@code -} for what nobody stated. */
  public static List<Position> positions(String issue, String page) {
    return page.lines()
        .filter(line -> !line.isBlank())
        .map(line -> position(issue, line.strip().split(" +", -1)))
        .toList();
  }

  private static Position position(String issue, String[] words) {
    return new Position(
        new ActorId(words[0]),
        new IssueId(issue),
        words[1].equals("-")
            ? new Standpoint.Unstated()
            : new Standpoint.OnScale(Double.parseDouble(words[1])),
        weight(words[2]),
        weight(words[3]),
        Wording.of(""),
        Source.UNSTATED);
  }

  private static Weight weight(String word) {
    return word.equals("-") ? Weight.UNSTATED : new Weight(Double.parseDouble(word));
  }

  /** An issue on a scale from 0 to 100. */
  public static Issue issue(String id) {
    return new Issue(
        new IssueId(id),
        Wording.of(id),
        IssueKind.SCALE,
        Scale.ofHundred(),
        List.of(),
        new Standpoint.Unstated(),
        Source.UNSTATED);
  }
}
