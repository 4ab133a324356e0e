package org.entente.dialogue.polis;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;

/**
 * A conversation as Polis sees it.
 *
 * <p>Shape: voters and statements in the order in which Polis met them, since its groups depend on
 * it; a cold start meets them in ascending order of number. A voter or a statement without a vote
 * is unknown to Polis. Strict moderation changes who is asked what, not the maths, and is not here.
 *
 * @param rejected statements that a facilitator took out
 * @param about statements about the consultation itself ("meta"), which Polis leaves out too
 */
public record PolisInput(VoteTable votes, Set<StatementId> rejected, Set<StatementId> about) {
  public PolisInput {
    rejected = Collections.unmodifiableSet(new TreeSet<>(rejected));
    about = Collections.unmodifiableSet(new TreeSet<>(about));
  }

  /**
   * Takes moderation from the statements.
   *
   * @throws IllegalArgumentException if a statement that was voted on is not among them
   */
  public static PolisInput of(VoteTable votes, List<Statement> statements) {
    Map<StatementId, Statement> statementsById = new HashMap<>();
    statements.forEach(statement -> statementsById.put(statement.id(), statement));
    Set<StatementId> rejected = new TreeSet<>();
    Set<StatementId> about = new TreeSet<>();
    for (StatementId id : votes.statements()) {
      Statement statement = statementsById.get(id);
      if (statement == null) {
        throw new IllegalArgumentException("votes must be on known statements, was on " + id);
      }
      if (statement.moderation() == Moderation.OUT) {
        rejected.add(id);
      }
      if (statement.about()) {
        about.add(id);
      }
    }
    return new PolisInput(votes, rejected, about);
  }

  /** Whether the maths takes every vote in this column for a pass. */
  public boolean isOut(int statement) {
    StatementId id = votes.statements().get(statement);
    return rejected.contains(id) || about.contains(id);
  }

  /** Whether the statement in this column is about the consultation itself. */
  public boolean isAbout(int statement) {
    return about.contains(votes.statements().get(statement));
  }
}
