package org.entente.actors;

import org.entente.kernel.Source;

/**
 * How strongly one actor can act directly on another.
 *
 * @param strength 0 none, 1 operations, 2 projects, 3 mission, 4 existence. Source: Godet 1991
 */
public record Influence(ActorId from, ActorId to, int strength, Source source) {
  /** The strongest influence. */
  public static final int STRONGEST = 4;

  public Influence {
    if (strength < 0 || strength > STRONGEST) {
      throw new IllegalArgumentException("influence must lie in 0..4, was " + strength);
    }
    if (from.equals(to)) {
      throw new IllegalArgumentException("an actor has no direct influence on itself: " + from);
    }
  }
}
