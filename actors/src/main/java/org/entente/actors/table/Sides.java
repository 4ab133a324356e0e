package org.entente.actors.table;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.entente.actors.Actor;
import org.entente.actors.Corridor;
import org.entente.actors.Phase;
import org.entente.actors.Side;

/** On which sides of a corridor an actor stands. */
final class Sides {
  private Sides() {}

  /**
   * The sides where an actor acts: by its countries; all of them if it is above countries. Who acts
   * in an origin stands on the side of return only if its mandate covers return or reintegration.
   */
  static Set<Side> of(Actor actor, Corridor corridor) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (Side side : Side.values()) {
      if (corridor.countries(side).isEmpty()) {
        continue;
      }
      boolean there =
          actor.countries().isEmpty()
              || !Collections.disjoint(actor.countries(), corridor.countries(side));
      if (there && (side != Side.RETURN || receivesReturnees(actor))) {
        sides.add(side);
      }
    }
    return sides;
  }

  /** Whether an actor acts within the corridor, above countries, or nobody named a corridor. */
  static boolean reaches(Actor actor, Corridor corridor) {
    return corridor.isUnstated() || !of(actor, corridor).isEmpty() || actor.countries().isEmpty();
  }

  private static boolean receivesReturnees(Actor actor) {
    return actor.mandate().phases().contains(Phase.RETURN)
        || actor.mandate().phases().contains(Phase.REINTEGRATION);
  }
}
