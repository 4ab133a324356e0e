package org.entente.app.study;

import java.util.List;
import java.util.Optional;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.disclosure.DisclosedMovement;
import org.entente.dialogue.movement.Movement;
import org.entente.dialogue.movement.StatementMovement;

/**
 * What moved since the round before.
 *
 * @param counted everything, for whoever has the votes; and the actors that may be named
 * @param shown what may stand before others, by statement
 */
public record RoundMovement(Movement counted, List<DisclosedMovement> shown) {
  /** There is no round before. */
  static final RoundMovement NONE = new RoundMovement(new Movement(List.of()), List.of());

  public RoundMovement {
    shown = List.copyOf(shown);
  }

  /** The statements asked in both rounds. */
  public List<StatementMovement> statements() {
    return counted.statements();
  }

  /** What may be shown of a statement. */
  public Optional<DisclosedMovement> find(StatementId statement) {
    return shown.stream().filter(one -> one.statement().equals(statement)).findFirst();
  }
}
