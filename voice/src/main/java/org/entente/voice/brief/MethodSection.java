package org.entente.voice.brief;

import java.util.List;
import org.entente.kernel.Rule;
import org.entente.positions.issue.ForecastError;
import org.entente.voice.page.Anchors;
import org.entente.voice.page.Markup;

/** How every figure was made: the rules that were used, and everything that they were used on. */
final class MethodSection {
  private final Pen pen;
  private final Markup out;

  MethodSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
  }

  void write() {
    out.open("section", "id", "brief-method", "class", "method");
    pen.heading(2, "brief.method");
    pen.paragraph("brief.method.how");
    pen.link(ForecastError.RULE); // its inputs stand below, whether or not a forecast was shown
    pen.heading(3, "brief.method.rules");
    pen.rules().forEach(this::rule);
    new ActorInputs(pen).write();
    new StanceInputs(pen).write();
    new VoteInputs(pen).write();
    new IssueInputs(pen).write();
    new ParameterInputs(pen).write();
    out.close();
  }

  private void rule(Rule rule) {
    out.open("div", "id", Anchors.of("rule", rule.id()), "class", "rule");
    out.element("h4", pen.words().say("rule." + rule.id() + ".name"));
    out.element("p", pen.words().say("rule." + rule.id()));
    out.element("p", rule.formula(), "class", "formula", "lang", "en");
    out.open("p", "class", "note");
    pen.sentence(
        "brief.rule.source", () -> out.element("span", rule.source().citation(), "lang", "en"));
    List<Input> inputs = Input.of(rule.id());
    if (!inputs.isEmpty()) {
      out.text(" ");
      pen.sentence("brief.made-from", pen.list(inputs.stream().map(pen::input).toList()));
    }
    out.close().close();
  }
}
