package org.entente.dialogue;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.actors.ActorId;

/**
 * Whoever may vote in a consultation.
 *
 * @param actors the actor whose vote it is, or the actor a person comes from; at most one, and none
 *     for a person who comes from none
 * @param named whether it agrees that its votes are shown under its name
 * @param traits what else is declared of the voter, by column
 */
public record Voter(
    VoterId id, VoterKind kind, Set<ActorId> actors, boolean named, Map<String, String> traits) {
  public Voter {
    actors = Set.copyOf(actors);
    traits = Collections.unmodifiableMap(new TreeMap<>(traits));
    if (actors.size() > 1 || (kind == VoterKind.ACTOR && actors.isEmpty())) {
      throw new IllegalArgumentException(
          "a voter must stand for one actor, a person for one or none; " + id + ": " + actors);
    }
  }
}
