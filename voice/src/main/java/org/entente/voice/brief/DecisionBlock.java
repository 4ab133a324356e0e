package org.entente.voice.brief;

import java.util.List;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.decision.FormalDecision;
import org.entente.dialogue.decision.Outcome;
import org.entente.dialogue.decision.Quorum;
import org.entente.dialogue.decision.Said;
import org.entente.kernel.Rule;
import org.entente.positions.IssueId;
import org.entente.positions.OptionId;
import org.entente.voice.page.Markup;
import org.entente.voice.words.DecisionWords;

/** What the round decided formally: the verdict, by which rule, and who was absent. */
final class DecisionBlock {
  private final Pen pen;
  private final Markup out;
  private final List<Outcome> outcomes;
  private final DecisionWords said;

  DecisionBlock(Pen pen, RoundStudy study) {
    this.pen = pen;
    this.out = pen.out();
    this.outcomes = pen.brief().decisions(study);
    this.said = new DecisionWords(pen.words(), pen.names()::actor, this::option);
  }

  void write() {
    if (outcomes.isEmpty()) {
      return;
    }
    pen.heading(3, "decision.head");
    outcomes.forEach(this::outcome);
  }

  private void outcome(Outcome outcome) {
    FormalDecision decision = outcome.decision();
    Rule rule = decision.question().countedBy();
    out.open("div", "class", "block");
    out.element("h4", said.title(decision));
    out.open("p");
    out.text(said.verdict(outcome) + " (");
    pen.link(pen.link(rule), pen.words().say("brief.dialogue.rule"));
    out.text(")");
    out.close();
    out.element("p", said.rule(decision), "class", "side");
    outcome.fold(counted -> counted(counted, rule), untold -> false);
    out.close();
  }

  private boolean counted(Outcome.Counted counted, Rule rule) {
    int absent = counted.absent().size();
    int entitled = counted.decision().entitled().size();
    out.open("p", "class", "side");
    if (counted.decision().question().isOrder()) {
      pen.sentence(
          "brief.decision.ranked",
          pen.whole(rule, counted.verdict().turnout().present().size()),
          pen.whole(Quorum.RULE, absent),
          pen.whole(Quorum.RULE, entitled));
    } else {
      counted
          .said()
          .fold(
              (names, numbers) -> numbers(numbers, rule, absent, entitled),
              numbers -> numbers(numbers, rule, absent, entitled),
              () -> withheld(absent, entitled));
    }
    out.close();
    out.element("p", said.absent(counted), "class", "side");
    return true;
  }

  private boolean numbers(Said.Numbers numbers, Rule rule, int absent, int entitled) {
    pen.sentence(
        "brief.decision.counts",
        pen.whole(rule, numbers.yes()),
        pen.whole(rule, numbers.no()),
        pen.whole(rule, numbers.abstained()),
        pen.whole(Quorum.RULE, absent),
        pen.whole(Quorum.RULE, entitled));
    return true;
  }

  private boolean withheld(int absent, int entitled) {
    pen.sentence(
        "brief.decision.withheld",
        pen.whole(Quorum.RULE, absent),
        pen.whole(Quorum.RULE, entitled));
    return true;
  }

  private String option(IssueId issue, OptionId option) {
    return pen.brief().dossier().stakes().issues().stream()
        .filter(one -> one.id().equals(issue))
        .flatMap(one -> one.findOption(option).stream())
        .findFirst()
        .map(one -> pen.names().text(one.label()))
        .orElse(option.value());
  }
}
