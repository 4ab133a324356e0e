package org.entente.dialogue.movement;

import java.util.List;
import org.entente.dialogue.StatementId;

/**
 * How opinion moved on one statement that was asked twice.
 *
 * @param versionBefore the version asked in the earlier round
 * @param versionAfter the version asked in the later one
 * @param all everybody, in a group or in none
 * @param groups in order of label
 * @param actors those that agree to be named in both rounds, in order of id
 */
public record StatementMovement(
    StatementId statement,
    int versionBefore,
    int versionAfter,
    GroupMovement all,
    List<GroupMovement> groups,
    List<ActorMovement> actors) {
  public StatementMovement {
    groups = List.copyOf(groups);
    actors = List.copyOf(actors);
  }

  /**
   * Whether its meaning was changed between the rounds, so that a change may not be one of mind.
   */
  public boolean isReworded() {
    return versionBefore != versionAfter;
  }
}
