package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.decision.DecisionId;
import org.entente.dialogue.decision.DecisionStudy;
import org.entente.dialogue.decision.FormalDecision;
import org.entente.dialogue.decision.Outcome;
import org.entente.dialogue.decision.Quorum;
import org.entente.dialogue.decision.RoundDecisions;
import org.entente.dossier.TableName;
import org.entente.kernel.Rule;
import org.entente.voice.words.DecisionWords;
import org.entente.web.page.Desk;
import org.entente.web.table.Names;
import org.springframework.ui.Model;

/**
 * What a round decides formally, as its page shows it: the rule always, the verdict with results.
 */
final class DecisionView {
  private DecisionView() {}

  /**
   * One decision.
   *
   * @param verdict blank while results are sealed or nobody has voted; then nothing of votes is
   *     here
   * @param who a line for each answer; empty where names are not shown
   * @param ranked whether actors rank options
   */
  record Decided(
      String id,
      String title,
      String rule,
      String verdict,
      List<String> counted,
      List<String> who,
      List<Rule> rules,
      boolean ranked) {}

  /** Puts the decisions of a round before a reader. */
  static void show(Desk desk, ConsultationId round, Optional<RoundStudy> study, Model model) {
    RoundDecisions decisions =
        desk.findDossier()
            .map(dossier -> dossier.decisions(round))
            .orElseGet(() -> RoundDecisions.none(round));
    Map<DecisionId, Outcome> outcomes = new HashMap<>();
    study.ifPresent(
        known ->
            DecisionStudy.of(known.round(), decisions)
                .forEach(outcome -> outcomes.put(outcome.decision().id(), outcome)));
    Names names = Names.at(desk);
    DecisionWords said =
        new DecisionWords(
            desk.words(),
            actor -> names.actor(actor.value()),
            (issue, option) ->
                names.all(TableName.OPTIONS).getOrDefault(issue + "/" + option, option.value()));
    model.addAttribute("decisionsFile", TableName.DECISIONS.file(round.value()));
    model.addAttribute("ballotsFile", TableName.BALLOTS.file(round.value()));
    model.addAttribute(
        "decisions",
        decisions.declared().stream()
            .map(one -> decided(one, Optional.ofNullable(outcomes.get(one.id())), said, desk))
            .toList());
  }

  private static Decided decided(
      FormalDecision decision, Optional<Outcome> outcome, DecisionWords said, Desk desk) {
    boolean ranked = decision.question().isOrder();
    // Rankings are the facilitator's to see; whoever does not see them cannot be told a verdict.
    boolean hidden = ranked && !desk.rights().mayEditAll();
    Optional<Outcome> shown = outcome.filter(any -> !hidden);
    Optional<Outcome.Counted> counted =
        shown.flatMap(one -> one.fold(Optional::of, untold -> Optional.empty()));
    return new Decided(
        decision.id().value(),
        said.title(decision),
        said.rule(decision),
        shown
            .map(said::verdict)
            .orElseGet(() -> hidden ? desk.words().say("web.decisions.hidden") : ""),
        counted.map(one -> facts(one, said)).orElse(List.of()),
        counted.map(said::who).orElse(List.of()),
        List.of(decision.question().countedBy(), Quorum.RULE),
        ranked);
  }

  private static List<String> facts(Outcome.Counted counted, DecisionWords said) {
    List<String> facts = new ArrayList<>();
    facts.add(said.counts(counted));
    facts.add(said.absent(counted));
    return facts;
  }
}
