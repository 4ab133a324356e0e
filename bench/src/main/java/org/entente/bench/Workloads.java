package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Influence;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.kernel.Matrix;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;

/** Partnerships of any size, the same at every call. */
final class Workloads {
  private static final long SEED = 1;

  private static final String MANIFEST =
      """
      format: 1
      id: large
      title: A large partnership
      problem: Very many want to be heard.
      territory:
        origin: [TN]
        destination: [DE]
      levels: [national]
      phases: [pre_departure]
      themes: [skills]
      languages: [en]
      """;

  private Workloads() {}

  /** Influences between so many actors; four pairs in ten have none. */
  static DirectInfluences influences(int actors) {
    Random random = new Random(SEED);
    return new DirectInfluences(
        ids(actors),
        Matrix.of(
            actors,
            actors,
            (from, to) ->
                from == to || random.nextInt(10) < 4
                    ? 0
                    : 1 + random.nextInt(Influence.STRONGEST)));
  }

  /** Stances of so many actors; every third one is silent. */
  static StanceTable stances(int actors, int objectives) {
    Random random = new Random(SEED);
    List<ActorId> who = ids(actors);
    List<ObjectiveId> what =
        IntStream.range(0, objectives).mapToObj(place -> new ObjectiveId("o" + place)).toList();
    List<Stance> stances = new ArrayList<>();
    for (ActorId actor : who) {
      for (ObjectiveId objective : what) {
        if (random.nextInt(3) > 0) {
          stances.add(
              new Stance(actor, objective, random.nextInt(9) - 4, Wording.of(""), Source.UNSTATED));
        }
      }
    }
    return StanceTable.of(who, what, stances);
  }

  private static List<ActorId> ids(int actors) {
    return IntStream.range(0, actors).mapToObj(place -> new ActorId("a" + place)).toList();
  }

  /**
   * A dossier in which all actors take a stance on every objective and a position on every issue.
   */
  static Draft draft(int actors, int others) {
    Random random = new Random(SEED);
    List<List<String>> who = new ArrayList<>();
    List<List<String>> objectives = new ArrayList<>();
    List<List<String>> issues = new ArrayList<>();
    List<List<String>> stances = new ArrayList<>();
    List<List<String>> positions = new ArrayList<>();
    for (int other = 0; other < others; other++) {
      objectives.add(List.of("o" + other, "Reach end number " + other, "increase"));
      issues.add(List.of("i" + other, "How much of it, number " + other + "?", "scale"));
    }
    for (int actor = 0; actor < actors; actor++) {
      String id = "a" + actor;
      who.add(List.of(id, "Actor number " + actor, "agency", "national", "TN"));
      for (int other = 0; other < others; other++) {
        stances.add(
            List.of(id, "o" + other, String.valueOf(random.nextInt(9) - 4), "It matters to them"));
        positions.add(
            List.of(
                id,
                "i" + other,
                String.valueOf(random.nextInt(101)),
                String.valueOf(random.nextInt(101)),
                String.valueOf(random.nextInt(101)),
                "It matters, \"so they say\", to them"));
      }
    }
    return new Draft(
        MANIFEST,
        "",
        List.of(
            table("actors.csv", List.of("id", "name", "kind", "level", "country"), who),
            table("objectives.csv", List.of("id", "text", "direction"), objectives),
            table("issues.csv", List.of("id", "question", "kind"), issues),
            table("stances.csv", List.of("actor", "objective", "stance", "interest"), stances),
            table(
                "positions.csv",
                List.of("actor", "issue", "position", "salience", "influence", "interest"),
                positions)),
        List.of());
  }

  private static Table table(String file, List<String> columns, List<List<String>> cells) {
    List<Row> rows =
        IntStream.range(0, cells.size())
            .mapToObj(place -> new Row(place + 2, cells.get(place)))
            .toList();
    return Table.empty(file, columns).withRows(rows);
  }
}
