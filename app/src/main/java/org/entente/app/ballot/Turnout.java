package org.entente.app.ballot;

import java.time.Instant;
import java.util.Set;
import org.entente.actors.ActorId;

/**
 * Who of an actor has voted.
 *
 * @param actors the actor; empty for those who come from none
 * @param seats how many can vote
 * @param voted how many have voted at least once
 * @param latest the hour in which the last vote came; empty if none has
 */
public record Turnout(Set<ActorId> actors, int seats, int voted, Set<Instant> latest) {
  public Turnout {
    actors = Set.copyOf(actors);
    latest = Set.copyOf(latest);
    if (actors.size() > 1
        || latest.size() > 1
        || voted > seats
        || latest.isEmpty() != (voted == 0)) {
      throw new IllegalArgumentException(
          "turnout must be of one actor at most and of no more than its seats, was "
              + actors
              + ", "
              + voted
              + " of "
              + seats);
    }
  }

  /** Whether nobody has voted yet. */
  public boolean isSilent() {
    return voted == 0;
  }
}
