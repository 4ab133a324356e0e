package org.entente.dialogue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was said and voted in a round that another program held: no invitations, no actors, only
 * statements and the votes on them.
 *
 * <p>Shape: the columns of {@code votes} are the statements that anybody could vote on, which may
 * be fewer than {@code statements}; the groups are those that the other program found.
 *
 * @param seeds the statements that the organisers put in
 * @param authors the voter who wrote a statement, where that is known
 */
public record Conversation(
    Head head,
    List<Statement> statements,
    Set<StatementId> seeds,
    Map<StatementId, VoterId> authors,
    VoteTable votes,
    Grouping groups) {
  public Conversation {
    statements = List.copyOf(statements);
    seeds = Collections.unmodifiableSet(new TreeSet<>(seeds));
    authors = Collections.unmodifiableMap(new TreeMap<>(authors));
    if (groups.voters() != votes.voters().size()) {
      throw new IllegalArgumentException(
          "groups must be of " + votes.voters().size() + " voters, were of " + groups.voters());
    }
    Map<StatementId, Statement> statementsById = byId(statements);
    for (StatementId voted : votes.statements()) {
      if (!statementsById.containsKey(voted)) {
        throw new IllegalArgumentException("votes must be on known statements, was on " + voted);
      }
    }
  }

  /**
   * What a conversation is about.
   *
   * @param topic blank if nobody said
   * @param description blank if nobody said
   * @param address where it was held; blank if nobody said
   * @param strict whether a statement is asked only once a facilitator took it in
   */
  public record Head(String topic, String description, String address, boolean strict) {}

  /** The statements that stand in the table of votes, in order of columns. */
  public List<Statement> voted() {
    Map<StatementId, Statement> statementsById = byId(statements);
    return votes.statements().stream().map(statementsById::get).toList();
  }

  private static Map<StatementId, Statement> byId(List<Statement> statements) {
    Map<StatementId, Statement> byId = new HashMap<>();
    for (Statement statement : statements) {
      if (byId.put(statement.id(), statement) != null) {
        throw new IllegalArgumentException(
            "every statement must stand once, was twice: " + statement.id());
      }
    }
    return byId;
  }
}
