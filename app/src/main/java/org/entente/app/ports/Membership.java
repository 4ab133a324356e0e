package org.entente.app.ports;

import java.util.List;
import org.entente.actors.ActorId;

/**
 * What an account is in a partnership.
 *
 * @param actors for whom a delegate speaks; empty for other roles
 */
public record Membership(PartnershipId partnership, Role role, List<ActorId> actors) {
  public Membership {
    actors = List.copyOf(actors);
    if ((role == Role.DELEGATE) == actors.isEmpty()) {
      throw new IllegalArgumentException("a delegate, and nobody else, must speak for an actor");
    }
  }
}
