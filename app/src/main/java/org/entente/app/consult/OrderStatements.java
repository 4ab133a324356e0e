package org.entente.app.consult;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.app.ballot.Booth;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterKind;

/**
 * Orders what a voter is asked. While results are sealed the order knows no votes, so that nobody
 * reads from it what others said; and whoever casts an actor's position is led by nobody's.
 */
public final class OrderStatements {
  private static final NextStatement BLIND = new OwnOrder();

  private final NextStatement open;

  /** Orders in this way what persons are asked once results may be seen. */
  public OrderStatements(NextStatement open) {
    this.open = open;
  }

  /** Whether votes of others may have a part in what the voter is asked next. */
  static boolean mayKnowVotes(Booth booth, Instant at) {
    Consultation consultation = booth.consultation();
    return booth.voter().kind() == VoterKind.PERSON
        && consultation.disclosure().isOpen(consultation.window(), at);
  }

  /**
   * The statements that are asked, in the order for a voter at a moment.
   *
   * @throws IllegalStateException if the order leaves a statement out or brings one in
   */
  public List<Statement> order(Booth booth, Instant at) {
    List<Statement> asked =
        booth.consultation().statements().stream().filter(Statement::isAsked).toList();
    if (!mayKnowVotes(booth, at)) {
      return BLIND.order(booth, asked);
    }
    List<Statement> order = open.order(booth, asked);
    if (order.size() != asked.size() || !ids(order).equals(ids(asked))) {
      throw new IllegalStateException("the order must hold every asked statement once: " + order);
    }
    return order;
  }

  private static Set<StatementId> ids(List<Statement> statements) {
    return statements.stream().map(Statement::id).collect(Collectors.toSet());
  }
}
