package org.entente.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** Judges what a round decides formally, beyond what each cell may hold. */
final class DecisionCheck {
  private final Draft draft;
  private final Set<String> actors;
  private final Findings findings;

  /**
   * Judges decisions.
   *
   * @param actors the ids of all actors; that a cell names another is found elsewhere
   */
  DecisionCheck(Draft draft, Set<String> actors, Findings findings) {
    this.draft = draft;
    this.actors = actors;
    this.findings = findings;
  }

  /** Judges the decisions of a round, and the rankings given to them. */
  void run(Consultation consultation) {
    String id = consultation.id().value();
    draft
        .findTable(TableName.DECISIONS.file(id))
        .ifPresent(table -> table.rows().forEach(row -> decision(table, row, consultation)));
    draft
        .findTable(TableName.BALLOTS.file(id))
        .ifPresent(
            ballots ->
                draft
                    .findTable(TableName.DECISIONS.file(id))
                    .ifPresent(decisions -> ballots(ballots, decisions, consultation)));
  }

  /** Who may decide as a row says: those named, else all who are invited. */
  static Set<String> entitled(Table table, Row row, Consultation consultation) {
    List<String> named = CellType.ListOf.parts(table.cell(row, "entitled"));
    return named.isEmpty()
        ? consultation.invited().stream()
            .map(ActorId::value)
            .collect(Collectors.toCollection(TreeSet::new))
        : new TreeSet<>(named);
  }

  private void decision(Table table, Row row, Consultation consultation) {
    DecisionRule.find(table.cell(row, "rule")).ifPresent(rule -> uses(table, row, rule));
    Set<String> invited =
        consultation.invited().stream().map(ActorId::value).collect(Collectors.toSet());
    Set<String> entitled = entitled(table, row, consultation);
    if (entitled.isEmpty()) {
      add(DossierProblem.DECISION_OF_NOBODY, table, row, "entitled", "");
    }
    for (String actor : CellType.ListOf.parts(table.cell(row, "entitled"))) {
      if (actors.contains(actor) && !invited.contains(actor)) {
        add(DossierProblem.DECIDER_UNINVITED, table, row, "entitled", actor);
      }
    }
    for (String column : List.of("vetoes", "among")) {
      Set<String> known = parts(table, row, column);
      known.retainAll(actors);
      unentitled(table, row, column, known, entitled);
    }
    weights(table, row, entitled);
    needed(table, row, entitled);
    options(table, row);
  }

  private void weights(Table table, Row row, Set<String> entitled) {
    Map<String, Double> weights = CellType.Weights.of(table.cell(row, "weights"));
    unentitled(table, row, "weights", weights.keySet(), entitled);
    Set<String> weightless = new TreeSet<>(entitled);
    weightless.removeAll(weights.keySet());
    if (!weights.isEmpty() && !weightless.isEmpty()) {
      add(
          DossierProblem.DECIDER_WITHOUT_WEIGHT,
          table,
          row,
          "weights",
          table.cell(row, "weights"),
          String.join(", ", weightless));
    }
  }

  private static Set<String> parts(Table table, Row row, String column) {
    return new LinkedHashSet<>(CellType.ListOf.parts(table.cell(row, column)));
  }

  private void uses(Table table, Row row, DecisionRule rule) {
    for (String column : List.of(rule.subject(), rule.needs())) {
      if (!column.isEmpty() && table.cell(row, column).isEmpty()) {
        add(DossierProblem.DECISION_LACKS, table, row, column, "", rule.code(), column);
      }
    }
    for (String column : DecisionRule.COLUMNS) {
      String cell = table.cell(row, column);
      if (!cell.isEmpty() && !rule.uses(column)) {
        add(DossierProblem.DECISION_IGNORES, table, row, column, cell, rule.code(), column);
      }
    }
    if (!table.cell(row, "weight_threshold").isEmpty() && table.cell(row, "weights").isEmpty()) {
      add(DossierProblem.DECISION_LACKS, table, row, "weights", "", rule.code(), "weights");
    }
  }

  private void unentitled(
      Table table, Row row, String column, Set<String> actors, Set<String> entitled) {
    for (String actor : actors) {
      if (!entitled.contains(actor)) {
        add(
            DossierProblem.DECIDER_UNENTITLED,
            table,
            row,
            column,
            actor,
            String.join(", ", entitled));
      }
    }
  }

  private void needed(Table table, Row row, Set<String> entitled) {
    String needed = table.cell(row, "needed");
    Set<String> named = parts(table, row, "among");
    int most = named.isEmpty() ? entitled.size() : named.size();
    boolean whole = !needed.isEmpty() && DecisionSchemas.COUNT.complaint(needed).isEmpty();
    if (whole && Integer.parseInt(needed) > most) {
      add(
          DossierProblem.DECISION_NEEDS_TOO_MANY,
          table,
          row,
          "needed",
          needed,
          String.valueOf(most));
    }
  }

  private void options(Table table, Row row) {
    String issue = table.cell(row, "issue");
    if (!issue.isEmpty() && options(draft, issue).isEmpty()) {
      add(DossierProblem.DECISION_WITHOUT_OPTIONS, table, row, "issue", issue, issue);
    }
  }

  /** The options of an issue, as they stand. */
  static Set<String> options(Draft draft, String issue) {
    return draft.findTable(TableName.OPTIONS.file()).stream()
        .flatMap(
            options ->
                options.rows().stream()
                    .filter(row -> options.cell(row, "issue").equals(issue))
                    .map(row -> options.cell(row, "option")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void ballots(Table ballots, Table decisions, Consultation consultation) {
    Map<String, Row> declared = new HashMap<>();
    decisions.rows().forEach(row -> declared.putIfAbsent(decisions.cell(row, "id"), row));
    Map<List<String>, Integer> ranks = new HashMap<>();
    for (Row row : ballots.rows()) {
      Row decision = declared.get(ballots.cell(row, "decision"));
      if (decision != null) {
        ballot(ballots, row, decisions, decision, consultation);
      }
      rank(ballots, row, ranks);
    }
  }

  private void ballot(
      Table ballots, Row row, Table decisions, Row decision, Consultation consultation) {
    if (!decisions.cell(decision, "rule").equals(DecisionRule.SCHULZE.code())) {
      add(
          DossierProblem.BALLOT_OUT_OF_PLACE,
          ballots,
          row,
          "decision",
          ballots.cell(row, "decision"));
      return;
    }
    String actor = ballots.cell(row, "actor");
    if (actors.contains(actor)) {
      unentitled(ballots, row, "actor", Set.of(actor), entitled(decisions, decision, consultation));
    }
    String option = ballots.cell(row, "option");
    Set<String> known = options(draft, decisions.cell(decision, "issue"));
    if (!option.isEmpty() && !known.contains(option)) {
      add(
          DossierProblem.REFERENCE_UNKNOWN,
          ballots,
          row,
          "option",
          option,
          TableName.OPTIONS.file(),
          Likeness.closest(option, known).orElse(""));
    }
  }

  /** Two options at one rank are wanted alike, which may be meant. */
  private void rank(Table ballots, Row row, Map<List<String>, Integer> ranks) {
    List<String> key = new ArrayList<>();
    List.of("decision", "actor", "rank").forEach(column -> key.add(ballots.cell(row, column)));
    Optional.ofNullable(ranks.putIfAbsent(key, row.line()))
        .filter(first -> !ballots.cell(row, "rank").isEmpty())
        .ifPresent(
            first ->
                add(
                    DossierProblem.BALLOT_RANK_TWICE,
                    ballots,
                    row,
                    "rank",
                    ballots.cell(row, "rank"),
                    String.valueOf(first)));
  }

  private void add(
      DossierProblem problem, Table table, Row row, String column, String value, String... more) {
    findings.add(problem, new Place(table.file(), row.line(), column), value, more);
  }
}
