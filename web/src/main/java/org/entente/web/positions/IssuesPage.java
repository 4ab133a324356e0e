package org.entente.web.positions;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.entente.app.study.Parameters;
import org.entente.dossier.Dossier;
import org.entente.dossier.TableName;
import org.entente.positions.Issue;
import org.entente.positions.IssueKind;
import org.entente.positions.Position;
import org.entente.positions.Weight;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.OpeningOrder;
import org.entente.voice.chart.OptionsChart;
import org.entente.voice.chart.StripChart;
import org.entente.voice.chart.Svg;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.table.Names;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Issues: where actors stand, where the middle lies, who stands in the way. */
@Controller
class IssuesPage {
  /** More than a meeting takes up at first would be no advice. */
  private static final int NAMED_FIRST = 3;

  private final Parameters parameters;

  IssuesPage(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Who stands in the way of one issue, and how. */
  record Blocking(String actor, boolean veto) {}

  /** One actor's position. */
  record Stand(
      String actor,
      String key,
      String position,
      String salience,
      String influence,
      String interest,
      boolean mayEdit) {}

  /** Where the middle of the positions on one issue lies, by each way to find it. */
  record Middle(String equalMean, String weightedMean, String median) {}

  /** One issue as a page shows it. */
  record Strip(
      String id,
      String question,
      String chart,
      Middle middle,
      String statusQuo,
      List<Blocking> blockers,
      List<Stand> stands) {}

  @GetMapping("/p/{id}/issues")
  String issues(Desk desk, Model model) {
    Names names = Names.at(desk);
    desk.findDossier().ifPresent(dossier -> strips(desk, dossier, names, model));
    model.addAttribute("path", desk.address() + "/issues");
    model.addAttribute("addIssue", desk.rights().mayEditSome(TableName.ISSUES));
    model.addAttribute("addPosition", desk.rights().mayEditSome(TableName.POSITIONS));
    return "positions/issues";
  }

  private void strips(Desk desk, Dossier dossier, Names names, Model model) {
    List<IssueStudy> studies =
        IssueStudy.of(
            dossier.stakes().issues(),
            dossier.stakes().positions(),
            new TreeSet<>(dossier.stakes().acceptance().vetoes()));
    model.addAttribute(
        "strips", studies.stream().map(study -> strip(desk, dossier, study, names)).toList());
    model.addAttribute(
        "first",
        OpeningOrder.of(studies).openings().stream()
            .limit(NAMED_FIRST)
            .map(opening -> names.issue(opening.issue().value()))
            .toList());
    parameters
        .findForecast(IssueStudy.WEIGHTED_MEAN.id())
        .ifPresent(
            forecast ->
                model.addAttribute(
                    "forecast",
                    desk.words()
                        .say(
                            "cli.forecast",
                            desk.words().number(forecast.meanAbsoluteError(), 2),
                            forecast.cases(),
                            forecast.source().citation())));
    model.addAttribute("blockerRule", Blocker.RULE);
    model.addAttribute("openingRule", OpeningOrder.RULE);
  }

  private Strip strip(Desk desk, Dossier dossier, IssueStudy study, Names names) {
    Words words = desk.words();
    Issue issue = study.issue();
    return new Strip(
        issue.id().value(),
        issue.question().in(desk.language()),
        chart(study, names, words).text(),
        new Middle(
            figure(study.findEqualMean(), words),
            figure(study.findWeightedMean(), words),
            figure(study.findMedian(), words)),
        issue
            .statusQuo()
            .fold(
                point -> words.number(point.value(), 0),
                option -> names.option(issue.id().value(), option.option().value()),
                () -> ""),
        study.blockers().stream()
            .map(blocker -> new Blocking(names.actor(blocker.actor().value()), blocker.veto()))
            .toList(),
        dossier.stakes().positionsOn(issue.id()).stream()
            .map(position -> stand(desk, position, names))
            .toList());
  }

  private Svg chart(IssueStudy study, Names names, Words words) {
    Issue issue = study.issue();
    boolean unordered =
        issue.kind() == IssueKind.OPTIONS
            && issue.options().stream()
                .allMatch(option -> issue.findPoint(option.place()).isEmpty());
    return unordered
        ? OptionsChart.of(study, words)
        : StripChart.of(study, parameters, actor -> names.actor(actor.value()), words);
  }

  private static Stand stand(Desk desk, Position position, Names names) {
    Words words = desk.words();
    String issue = position.issue().value();
    String actor = position.actor().value();
    return new Stand(
        names.actor(actor),
        actor + "/" + issue,
        position
            .standpoint()
            .fold(
                point -> words.number(point.value(), 0),
                option -> names.option(issue, option.option().value()),
                () -> ""),
        weight(position.salience(), words),
        weight(position.influence(), words),
        position.interest().in(desk.language()),
        desk.rights().mayEdit(TableName.POSITIONS, actor));
  }

  private static String weight(Weight weight, Words words) {
    return weight.isStated() ? words.number(weight.value(), 0) : "–";
  }

  private static String figure(OptionalDouble figure, Words words) {
    return figure.isPresent() ? words.number(figure.getAsDouble(), 0) : "–";
  }
}
