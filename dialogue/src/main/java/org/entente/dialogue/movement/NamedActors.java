package org.entente.dialogue.movement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;

/**
 * The actors of one round whose votes may stand under their name, and as which voter each voted.
 *
 * @param voterByActor in order of actor
 */
public record NamedActors(Map<ActorId, VoterId> voterByActor) {
  public NamedActors {
    voterByActor = Collections.unmodifiableMap(new TreeMap<>(voterByActor));
  }

  /** Nobody, as under Chatham House rule. */
  public static NamedActors nobody() {
    return new NamedActors(Map.of());
  }

  /**
   * The voters that are actors and agree, if the round allows names at all.
   *
   * @throws IllegalArgumentException if two voters are the same actor
   */
  public static NamedActors of(List<Voter> voters, Consultation.Attribution attribution) {
    Map<ActorId, VoterId> named = new TreeMap<>();
    if (attribution == Consultation.Attribution.NAMED) {
      for (Voter voter : voters) {
        if (voter.kind() == VoterKind.ACTOR && voter.named()) {
          ActorId actor = voter.actors().iterator().next();
          VoterId other = named.put(actor, voter.id());
          if (other != null) {
            throw new IllegalArgumentException(
                "an actor must vote once, " + actor + " votes as " + other + " and " + voter.id());
          }
        }
      }
    }
    return new NamedActors(named);
  }

  /** The voters whose votes are shown under their names, and so protect nobody else's. */
  public Set<VoterId> voters() {
    return Collections.unmodifiableSet(new TreeSet<>(voterByActor.values()));
  }
}
