package org.entente.dialogue.decision;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * What a round decides, by a rule fixed beforehand. Actors decide, never persons; each votes under
 * its own id.
 *
 * @param entitled who may decide, in order of id; not empty
 */
public record FormalDecision(
    DecisionId id,
    Wording title,
    Question question,
    Set<ActorId> entitled,
    Quorum quorum,
    Source source) {
  public FormalDecision {
    entitled = Collections.unmodifiableSet(new TreeSet<>(entitled));
    if (entitled.isEmpty()) {
      throw new IllegalArgumentException("somebody must be entitled to decide " + id);
    }
  }

  /** Who may decide, as the voters of a poll. */
  Set<VoterId> voters() {
    return entitled.stream().map(FormalDecision::voter).collect(Collectors.toSet());
  }

  /** The voter that an actor is in a formal decision. */
  static VoterId voter(ActorId actor) {
    return new VoterId(actor.value());
  }
}
