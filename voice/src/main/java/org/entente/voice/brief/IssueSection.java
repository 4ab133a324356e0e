package org.entente.voice.brief;

import java.util.List;
import org.entente.app.study.Parameters;
import org.entente.positions.IssueKind;
import org.entente.positions.Option;
import org.entente.positions.Standpoint;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.ForecastError;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.OptionSupport;
import org.entente.voice.chart.OptionsChart;
import org.entente.voice.chart.StripChart;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/** Where actors stand on each issue, and who blocks. */
final class IssueSection {
  private final Pen pen;
  private final Markup out;
  private final Words words;

  IssueSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
  }

  void write() {
    out.open("section", "id", "brief-issues");
    pen.heading(2, "brief.issues");
    if (pen.brief().issues().isEmpty()) {
      pen.nothing("brief.issues.none");
    } else {
      pen.paragraph("brief.issues.how");
      forecast();
      pen.brief().issues().forEach(this::issue);
    }
    pen.madeFrom(Input.POSITIONS, Input.ISSUES, Input.ACCEPTANCE, Input.FORECAST_ERRORS);
    out.close();
  }

  private void forecast() {
    Parameters parameters = pen.parameters();
    parameters
        .findForecast(IssueStudy.WEIGHTED_MEAN.id())
        .ifPresent(
            weighted ->
                pen.paragraph(
                    "brief.issues.forecast",
                    pen.figure(ForecastError.RULE, weighted.meanAbsoluteError(), 2),
                    pen.whole(ForecastError.RULE, weighted.cases()),
                    pen.plain(weighted.source().citation())));
  }

  private void issue(IssueStudy study) {
    out.open("section", "id", Rows.issue(study.issue().id()), "class", "issue");
    out.element("h3", pen.names().issue(study.issue().id()));
    boolean standing = !study.marks().isEmpty();
    boolean chosen = study.options().stream().anyMatch(option -> !option.actors().isEmpty());
    if (standing) {
      figure(StripChart.of(study, pen.parameters(), pen.names()::actor, words).text());
      new IssueFigures(pen, study).write();
    }
    namedPoints(study);
    if (chosen) {
      figure(OptionsChart.of(study, words).text());
      options(study);
    }
    if (!standing && !chosen) {
      pen.nothing("brief.issue.none");
    } else {
      blockers(study);
    }
    if (!study.uncounted().isEmpty() && study.issue().kind() == IssueKind.SCALE) {
      pen.note(
          "brief.issue.uncounted", pen.list(study.uncounted().stream().map(pen::actor).toList()));
    }
    pen.note(
        "brief.issue.positions",
        () ->
            out.element(
                "a",
                words.say("brief.input.positions"),
                "href",
                "#" + Rows.positions(study.issue().id())));
    out.close();
  }

  private void figure(String svg) {
    out.open("figure").insert(svg).close();
  }

  private void namedPoints(IssueStudy study) {
    List<Runnable> points =
        study.issue().options().stream()
            .filter(option -> study.issue().findPoint(option.place()).isPresent())
            .<Runnable>map(option -> () -> point(study, option))
            .toList();
    if (!points.isEmpty()) {
      pen.note("brief.issue.named", pen.list(points));
    }
  }

  private void point(IssueStudy study, Option option) {
    out.text(
        words.number(study.issue().findPoint(option.place()).orElse(0.0), 1)
            + "\u00A0"
            + pen.quoted(pen.names().text(option.label())));
  }

  private void options(IssueStudy study) {
    double weights = study.options().stream().mapToDouble(OptionSupport::weight).sum();
    double saliences = study.options().stream().mapToDouble(OptionSupport::salience).sum();
    Grid grid =
        new Grid(pen, "table-options-" + Rows.issue(study.issue().id()))
            .wide("brief.column.option")
            .figures("brief.column.supporters", OptionSupport.RULE)
            .figures("brief.column.support-equal", OptionSupport.RULE)
            .figures("brief.column.support-weighted", OptionSupport.RULE)
            .words("brief.column.who-chose")
            .begin("brief.issue.options");
    for (OptionSupport support : study.options()) {
      grid.row()
          .cell(label(study, support))
          .figure(OptionSupport.RULE, support.actors().size(), 0)
          .right(() -> part(support.salience(), saliences))
          .right(() -> part(support.weight(), weights))
          .cell(pen.list(support.actors().stream().map(pen::actor).toList()));
    }
    grid.end();
  }

  /** A part of all support, and the sum itself. */
  private void part(double support, double all) {
    double part = all == 0 ? 0 : support / all;
    pen.data(
        OptionSupport.RULE,
        part,
        words.say("brief.part", words.percent(part), words.number(support, 0)));
  }

  private String label(IssueStudy study, OptionSupport support) {
    String label =
        study
            .issue()
            .findOption(support.option())
            .map(option -> pen.names().text(option.label()))
            .orElse(support.option().value());
    return study.issue().statusQuo().equals(new Standpoint.OnOption(support.option()))
        ? words.say("chart.options.status-quo", label)
        : label;
  }

  private void blockers(IssueStudy study) {
    if (study.blockers().isEmpty() && study.equalBlockers().isEmpty()) {
      pen.paragraph(
          "brief.issue.no-blocker",
          () -> pen.link(pen.link(Blocker.RULE), words.say("rule." + Blocker.RULE.id() + ".name")));
      return;
    }
    new BlockerTable(pen, study).write();
  }
}
