package org.entente.dossier;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actors.Actor;
import org.entente.actors.Corridor;
import org.entente.actors.Country;
import org.entente.actors.Side;

/** What is declared of an actor, by the columns by which voters can be grouped. */
final class ActorTraits {
  private ActorTraits() {}

  static Map<String, String> of(Actor actor, Corridor corridor) {
    Map<String, String> traits = new TreeMap<>();
    traits.put("actor", actor.id().value());
    traits.put("kind", actor.kind().code());
    traits.put("level", actor.level().code());
    List<Side> sides =
        Stream.of(Side.ORIGIN, Side.TRANSIT, Side.DESTINATION)
            .filter(side -> !Collections.disjoint(corridor.countries(side), actor.countries()))
            .toList();
    if (sides.size() == 1) {
      traits.put("side", sides.get(0).code());
    }
    if (!actor.countries().isEmpty()) {
      traits.put(
          "country",
          actor.countries().stream().map(Country::code).collect(Collectors.joining("|")));
    }
    return traits;
  }
}
