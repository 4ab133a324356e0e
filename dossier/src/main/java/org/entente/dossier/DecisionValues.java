package org.entente.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.decision.Consensus;
import org.entente.dialogue.decision.CountingRule;
import org.entente.dialogue.decision.DecisionId;
import org.entente.dialogue.decision.FormalDecision;
import org.entente.dialogue.decision.KOfN;
import org.entente.dialogue.decision.QualifiedMajority;
import org.entente.dialogue.decision.QualifiedMajority.Base;
import org.entente.dialogue.decision.Question;
import org.entente.dialogue.decision.Quorum;
import org.entente.dialogue.decision.Ranking;
import org.entente.dialogue.decision.RoundDecisions;
import org.entente.dialogue.decision.Threshold;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;
import org.entente.positions.Weight;

/** Makes values of the formal decisions of a draft in which the rules found no problem. */
final class DecisionValues {
  private final Draft draft;

  DecisionValues(Draft draft) {
    this.draft = draft;
  }

  /** What a round decides. */
  RoundDecisions of(Consultation consultation) {
    String id = consultation.id().value();
    List<FormalDecision> declared =
        draft.findTable(TableName.DECISIONS.file(id)).stream()
            .flatMap(table -> table.rows().stream().map(row -> decision(table, row, consultation)))
            .toList();
    Map<DecisionId, List<Ranking>> rankings = new TreeMap<>();
    draft
        .findTable(TableName.BALLOTS.file(id))
        .ifPresent(table -> rankings.putAll(rankings(table)));
    return new RoundDecisions(consultation.id(), declared, rankings);
  }

  private FormalDecision decision(Table table, Row row, Consultation consultation) {
    Set<String> entitled = DecisionCheck.entitled(table, row, consultation);
    String quorum = table.cell(row, "quorum");
    return new FormalDecision(
        new DecisionId(table.cell(row, "id")),
        DossierValues.wording(table, row, "title"),
        question(table, row, entitled),
        entitled.stream().map(ActorId::new).collect(Collectors.toSet()),
        quorum.isEmpty() ? Quorum.NONE : new Quorum(part(quorum)),
        DossierValues.source(table, row));
  }

  private Question question(Table table, Row row, Set<String> entitled) {
    DecisionRule rule = DecisionRule.find(table.cell(row, "rule")).orElseThrow();
    return switch (rule) {
      case CONSENSUS -> proposal(table, row, new Consensus(whole(table, row, "objections", 0)));
      case MAJORITY -> proposal(table, row, majority(table, row));
      case K_OF_N -> proposal(table, row, kOfN(table, row, entitled));
      case SCHULZE -> {
        String issue = table.cell(row, "issue");
        yield new Question.Order(new IssueId(issue), options(issue));
      }
    };
  }

  private static Question proposal(Table table, Row row, CountingRule rule) {
    return new Question.Proposal(new StatementId(table.cell(row, "statement")), rule);
  }

  private static CountingRule majority(Table table, Row row) {
    Threshold voters = part(table.cell(row, "threshold"));
    String weight = table.cell(row, "weight_threshold");
    Map<VoterId, Weight> weights = new HashMap<>();
    CellType.Weights.of(table.cell(row, "weights"))
        .forEach((actor, value) -> weights.put(new VoterId(actor), new Weight(value)));
    String base = table.cell(row, "base");
    return new QualifiedMajority(
        voters,
        weight.isEmpty() ? voters : part(weight),
        weights,
        voters(CellType.ListOf.parts(table.cell(row, "vetoes"))),
        base.isEmpty() ? Base.ENTITLED : Base.valueOf(base.toUpperCase(Locale.ROOT)),
        whole(table, row, "blockers", 1));
  }

  private static CountingRule kOfN(Table table, Row row, Set<String> entitled) {
    List<String> named = CellType.ListOf.parts(table.cell(row, "among"));
    return new KOfN(
        whole(table, row, "needed", 1), voters(named.isEmpty() ? List.copyOf(entitled) : named));
  }

  private static Set<VoterId> voters(List<String> actors) {
    return actors.stream().map(VoterId::new).collect(Collectors.toSet());
  }

  private static int whole(Table table, Row row, String column, int otherwise) {
    String cell = table.cell(row, column);
    return cell.isEmpty() ? otherwise : Integer.parseInt(cell);
  }

  private static Threshold part(String cell) {
    return CellType.Part.find(cell)
        .orElseThrow(() -> new IllegalArgumentException("a sound cell must be a part: " + cell));
  }

  private Set<OptionId> options(String issue) {
    return DecisionCheck.options(draft, issue).stream()
        .map(OptionId::new)
        .collect(Collectors.toSet());
  }

  /** The rankings of a table, by decision. */
  private static Map<DecisionId, List<Ranking>> rankings(Table table) {
    Map<DecisionId, Map<VoterId, TreeMap<Integer, Set<OptionId>>>> given = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      given
          .computeIfAbsent(new DecisionId(table.cell(row, "decision")), decision -> new TreeMap<>())
          .computeIfAbsent(new VoterId(table.cell(row, "actor")), actor -> new TreeMap<>())
          .computeIfAbsent(whole(table, row, "rank", 1), rank -> new TreeSet<>())
          .add(new OptionId(table.cell(row, "option")));
    }
    Map<DecisionId, List<Ranking>> rankings = new TreeMap<>();
    given.forEach(
        (decision, tiersByVoter) -> {
          List<Ranking> ballots = new ArrayList<>();
          tiersByVoter.forEach(
              (voter, tiers) -> ballots.add(new Ranking(voter, List.copyOf(tiers.values()))));
          rankings.put(decision, ballots);
        });
    return rankings;
  }
}
