package org.entente.app.consult;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterId;

/**
 * Orders what a voter is asked. While results are sealed the order knows no votes, so that nobody
 * reads from it what others said.
 */
public final class OrderStatements {
  private static final NextStatement BLIND = new LeastVotedFirst();

  private final NextStatement open;

  /** Orders in this way once results may be seen. */
  public OrderStatements(NextStatement open) {
    this.open = open;
  }

  /**
   * The statements that are asked, in the order for a voter at a moment.
   *
   * @param votes how many votes each statement has
   * @throws IllegalStateException if the order leaves a statement out or brings one in
   */
  public List<Statement> order(
      Consultation consultation, VoterId voter, Map<StatementId, Integer> votes, Instant at) {
    List<Statement> asked = consultation.statements().stream().filter(Statement::isAsked).toList();
    if (!consultation.disclosure().isOpen(consultation.window(), at)) {
      return BLIND.order(consultation, asked, voter, Map.of());
    }
    List<Statement> order = open.order(consultation, asked, voter, votes);
    if (order.size() != asked.size() || !order.containsAll(asked)) {
      throw new IllegalStateException("the order must hold every asked statement once: " + order);
    }
    return order;
  }
}
