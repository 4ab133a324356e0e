package org.entente.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A consultation and what it brought.
 *
 * <p>Shape: the table's rows are the voters in their order, its columns the statements in theirs.
 */
public record HeldConsultation(
    Consultation consultation, List<Voter> voters, VoteTable votes, List<Answer> answers) {
  public HeldConsultation {
    voters = List.copyOf(voters);
    answers = List.copyOf(answers);
    if (!votes.voters().equals(voters.stream().map(Voter::id).toList())
        || !votes
            .statements()
            .equals(consultation.statements().stream().map(Statement::id).toList())) {
      throw new IllegalArgumentException(
          "votes must be of the voters and statements of " + consultation.id());
    }
  }

  /** The answer to a statement, if there is one. */
  public Optional<Answer> findAnswer(StatementId statement) {
    return answers.stream().filter(answer -> answer.statement().equals(statement)).findFirst();
  }

  /**
   * The voters by a declared trait; who lacks it, by the one that closing leaves ({@code group}).
   */
  public Grouping groupedBy(String column) {
    List<String> labels = new ArrayList<>(voters.size());
    voters.forEach(
        voter ->
            labels.add(
                voter.traits().getOrDefault(column, voter.traits().getOrDefault("group", ""))));
    return Grouping.of(labels);
  }

  /** The columns by which voters can be grouped, in order. */
  public List<String> columns() {
    return voters.stream()
        .flatMap(voter -> voter.traits().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
