package org.entente.actors._fixtures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.actors.Actor;
import org.entente.actors.ActorId;
import org.entente.actors.ActorKind;
import org.entente.actors.Country;
import org.entente.actors.DirectInfluences;
import org.entente.actors.Level;
import org.entente.actors.Mandate;
import org.entente.actors.Phase;
import org.entente.actors.Registry;
import org.entente.actors.Theme;
import org.entente.kernel.Matrix;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * Reads actors as a diplomat would note them: {@code id: kind level COUNTRY,… phases themes <
 * parent}, one a line; {@code -} for nothing.
 */
public final class Cast {
  private Cast() {}

  /** The actors of a few lines. */
  public static Registry cast(String lines) {
    List<Actor> actors = new ArrayList<>();
    Map<ActorId, ActorId> parents = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] ends = line.split("<", -1);
              String[] parts = ends[0].strip().split("[: ]+", -1);
              ActorId id = new ActorId(parts[0]);
              actors.add(actor(id, parts));
              if (ends.length > 1) {
                parents.put(id, new ActorId(ends[1].strip()));
              }
            });
    return Registry.of(actors, parents);
  }

  private static Actor actor(ActorId id, String[] parts) {
    return new Actor(
        id,
        Wording.of(id.value()),
        ActorKind.findByCode(parts[1]).orElseThrow(),
        Level.findByCode(parts[2]).orElseThrow(),
        words(parts[3]).stream().map(Country::new).collect(Collectors.toSet()),
        new Mandate(
            Wording.of(""),
            words(parts[4]).stream()
                .map(code -> Phase.findByCode(code).orElseThrow())
                .collect(Collectors.toSet()),
            words(parts[5]).stream().map(Theme::new).collect(Collectors.toSet())),
        Source.UNSTATED);
  }

  private static Set<String> words(String list) {
    return list.equals("-") ? Set.of() : Set.copyOf(Arrays.asList(list.split(",", -1)));
  }

  /** A square of digits, one row a line, over actors named a, b, c … */
  public static DirectInfluences influences(String rows) {
    List<int[]> cells =
        rows.lines()
            .filter(line -> !line.isBlank())
            .map(
                line ->
                    Arrays.stream(line.strip().split(" +", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray())
            .toList();
    List<ActorId> ids = new ArrayList<>();
    for (int actor = 0; actor < cells.size(); actor++) {
      ids.add(new ActorId(String.valueOf((char) ('a' + actor))));
    }
    return new DirectInfluences(
        ids, Matrix.of(ids.size(), ids.size(), (from, to) -> cells.get(from)[to]));
  }
}
