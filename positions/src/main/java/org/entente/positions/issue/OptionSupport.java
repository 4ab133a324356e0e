package org.entente.positions.issue;

import java.util.ArrayList;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;
import org.entente.positions.Option;
import org.entente.positions.OptionId;
import org.entente.positions.Position;
import org.entente.positions.Standpoint;

/**
 * Who stands behind an option.
 *
 * <p>Shape: actors in the order of their positions.
 *
 * @param salience sum of the saliences stated: support with equal influence
 * @param weight sum of salience × influence where both are stated
 */
public record OptionSupport(OptionId option, List<ActorId> actors, double salience, double weight) {
  /** How support is summed. */
  public static final Rule RULE =
      Rule.of(
          "issue.option-support",
          "per option: who chose it; Σ s with equal influence; Σ c·s with influence as stated",
          "Stokman & Thomson 2015, by option instead of point");

  public OptionSupport {
    actors = List.copyOf(actors);
  }

  static OptionSupport of(Option option, List<Position> positions) {
    List<ActorId> actors = new ArrayList<>();
    double salience = 0;
    double weight = 0;
    Standpoint chosen = new Standpoint.OnOption(option.id());
    for (Position position : positions) {
      if (position.standpoint().equals(chosen)) {
        actors.add(position.actor());
        salience += position.salience().orZero();
        weight += position.salience().orZero() * position.influence().orZero();
      }
    }
    return new OptionSupport(option.id(), actors, salience, weight);
  }
}
