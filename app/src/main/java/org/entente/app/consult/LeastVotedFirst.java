package org.entente.app.consult;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterId;

/**
 * Asks what the fewest have answered; among equals, each voter in an order of its own, so that no
 * statement gains from standing first.
 *
 * <p>Shape: the same voter, statements and votes give the same order, whatever the order they came
 * in.
 */
public final class LeastVotedFirst implements NextStatement {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  @Override
  public List<Statement> order(
      Consultation consultation,
      List<Statement> asked,
      VoterId voter,
      Map<StatementId, Integer> votes) {
    return asked.stream()
        .sorted(
            Comparator.<Statement>comparingInt(statement -> votes.getOrDefault(statement.id(), 0))
                .thenComparingLong(statement -> mixed(voter, statement.id()))
                .thenComparing(Statement::id))
        .toList();
  }

  /** A number that depends on both ids and looks like chance. Source: FNV-1a; Steele 2014. */
  private static long mixed(VoterId voter, StatementId statement) {
    long hash = OFFSET;
    String both = voter.value() + '\n' + statement.value();
    for (int at = 0; at < both.length(); at++) {
      hash = (hash ^ both.charAt(at)) * PRIME;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}
