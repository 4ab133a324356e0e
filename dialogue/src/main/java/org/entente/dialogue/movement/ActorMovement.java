package org.entente.dialogue.movement;

import org.entente.actors.ActorId;
import org.entente.dialogue.Vote;

/** What an actor that agrees to be named said before and says now. */
public record ActorMovement(ActorId actor, Vote from, Vote to) {
  /** Whether it says something else. */
  public boolean isMoved() {
    return from != to;
  }
}
