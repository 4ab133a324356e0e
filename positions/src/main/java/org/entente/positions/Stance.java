package org.entente.positions;

import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * How an actor stands to an objective.
 *
 * @param strength −4 (opposed, vital) to +4 (sought, vital); 0 neutral. Source: Godet 1991 (2MAO)
 * @param interest the reason behind it; may be blank
 */
public record Stance(
    ActorId actor, ObjectiveId objective, int strength, Wording interest, Source source) {
  /** The strongest stance either way. */
  public static final int STRONGEST = 4;

  public Stance {
    if (strength < -STRONGEST || strength > STRONGEST) {
      throw new IllegalArgumentException("stance must lie in -4..4, was " + strength);
    }
  }
}
