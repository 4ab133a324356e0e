package org.entente.positions;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * An end that actors declare.
 *
 * @param declaredBy who declared it; may be empty
 */
public record Objective(
    ObjectiveId id,
    Wording text,
    List<ActorId> declaredBy,
    Direction direction,
    Measure measure,
    Aim aim,
    Source source) {
  public Objective {
    declaredBy = List.copyOf(declaredBy);
  }

  /**
   * Whom and where an objective is for; every part may be empty.
   *
   * @param phase a {@link org.entente.actors.Phase}'s code, or empty
   * @param globalCompact numbers of objectives of the Global Compact for Migration, 1..23
   */
  public record Aim(Wording group, Wording place, String phase, Set<Integer> globalCompact) {
    public Aim {
      globalCompact = Collections.unmodifiableSet(new TreeSet<>(globalCompact));
    }
  }
}
