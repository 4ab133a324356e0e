package org.entente.positions.issue;

import java.util.List;
import org.entente.actors.ActorId;
import org.entente.positions.OptionId;

/**
 * Who stands behind an option.
 *
 * @param salience sum of the saliences stated
 * @param weight sum of salience × influence where both are stated
 */
public record OptionSupport(OptionId option, List<ActorId> actors, double salience, double weight) {
  public OptionSupport {
    actors = List.copyOf(actors);
  }
}
