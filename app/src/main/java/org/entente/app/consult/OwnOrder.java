package org.entente.app.consult;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.ballot.Booth;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterId;

/**
 * Asks each voter in an order of its own, which looks like chance, so that no statement gains from
 * standing first. It knows nothing of votes, and so can tell nothing of them: as far as it knows,
 * all statements have equally few.
 *
 * <p>Shape: the same voter and statements give the same order, whatever the order they came in.
 */
public final class OwnOrder implements NextStatement {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  @Override
  public List<Statement> order(Booth booth, List<Statement> asked) {
    VoterId voter = booth.voter().id();
    Map<StatementId, Long> turns = new HashMap<>();
    asked.forEach(statement -> turns.put(statement.id(), mixed(voter, statement.id())));
    return asked.stream()
        .sorted(
            Comparator.<Statement, Long>comparing(statement -> turns.get(statement.id()))
                .thenComparing(Statement::id))
        .toList();
  }

  /** A number between 0 and 1, both excluded, that depends on both ids and looks like chance. */
  static double chance(VoterId voter, StatementId statement) {
    return ((mixed(voter, statement) >>> 11) + 0.5) * 0x1p-53;
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
