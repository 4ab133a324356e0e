package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.entente.app.study.Parameters;
import org.entente.positions.IssueId;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.ForecastError;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.OptionSupport;
import org.entente.positions.issue.Spread;
import tools.jackson.core.JsonGenerator;

/** Studies of issues for programs. */
final class IssuesJson {
  private static final int FEWEST_ACTORS = 3;

  private IssuesJson() {}

  static void issues(JsonGenerator to, List<IssueStudy> studies, Parameters parameters) {
    Json.array(to, "issues", studies, study -> issue(to, study));
    Json.array(
        to,
        "forecastErrors",
        parameters.forecasts(),
        forecast -> {
          to.writeStartObject();
          Json.text(to, "rule", forecast.rule());
          Json.number(to, "meanAbsoluteErrorOf100", forecast.meanAbsoluteError());
          Json.whole(to, "cases", forecast.cases());
          Json.text(to, "asOf", forecast.asOf().toString());
          Json.text(to, "source", forecast.source().citation());
          to.writeEndObject();
        });
  }

  private static void issue(JsonGenerator to, IssueStudy study) {
    to.writeStartObject();
    Json.text(to, "id", study.issue().id().value());
    Json.whole(to, "actors", study.marks().size());
    Json.numbers(to, "scale", List.of(study.issue().scale().low(), study.issue().scale().high()));
    figure(to, "mean_equal_capability", study.findEqualMean());
    figure(to, "mean_treaty_capability", study.findWeightedMean());
    figure(to, "median_actor", study.findMedian());
    figure(to, "weighted_mean", study.findWeightedMean());
    figure(
        to,
        "weighted_mean_0_100",
        study.findWeightedMean().isPresent()
            ? OptionalDouble.of(
                study.issue().scale().toHundred(study.findWeightedMean().getAsDouble()))
            : OptionalDouble.empty());
    Json.number(to, "sum_salience_power", study.totalWeight());
    spread(to, "spread_equal", study.findEqualSpread());
    spread(to, "spread_weighted", study.findWeightedSpread());
    Json.array(to, "blockers", study.blockers(), blocker -> blocker(to, blocker));
    Json.array(to, "blockers_equal", study.equalBlockers(), blocker -> blocker(to, blocker));
    options(to, study.options());
    Json.texts(to, "uncounted", study.uncounted());
    Json.texts(
        to,
        "rules",
        List.of(
            IssueStudy.EQUAL_MEAN.id(),
            IssueStudy.WEIGHTED_MEAN.id(),
            IssueStudy.MEDIAN.id(),
            Spread.DEVIATION.id(),
            Spread.QUARTILES.id(),
            Spread.POLARISATION.id(),
            Blocker.RULE.id()));
    to.writeEndObject();
  }

  private static void spread(JsonGenerator to, String name, Optional<Spread> spread) {
    spread.ifPresent(
        known ->
            Json.object(
                to,
                name,
                () -> {
                  Json.number(to, "deviation", known.deviation());
                  Json.number(to, "lowest", known.lowest());
                  Json.number(to, "highest", known.highest());
                  Json.number(to, "lower_quartile", known.lowerQuartile());
                  Json.number(to, "upper_quartile", known.upperQuartile());
                  Json.number(to, "polarisation", known.polarisation());
                }));
  }

  private static void blocker(JsonGenerator to, Blocker blocker) {
    to.writeStartObject();
    Json.text(to, "actor", blocker.actor().value());
    Json.number(to, "distance", blocker.distance());
    Json.number(to, "weightShare", blocker.weightShare());
    to.writeName("veto");
    to.writeBoolean(blocker.veto());
    to.writeEndObject();
  }

  private static void options(JsonGenerator to, List<OptionSupport> options) {
    double salience = options.stream().mapToDouble(OptionSupport::salience).sum();
    double weight = options.stream().mapToDouble(OptionSupport::weight).sum();
    Json.array(
        to,
        "options",
        options,
        option -> {
          to.writeStartObject();
          option(to, option);
          Json.number(to, "salienceShare", salience == 0 ? 0 : option.salience() / salience);
          Json.number(to, "weightShare", weight == 0 ? 0 : option.weight() / weight);
          to.writeEndObject();
        });
  }

  private static void option(JsonGenerator to, OptionSupport option) {
    Json.text(to, "option", option.option().value());
    Json.texts(to, "actors", option.actors());
    Json.whole(to, "count", option.actors().size());
    Json.number(to, "salience", option.salience());
    Json.number(to, "weight", option.weight());
  }

  /** How far each way of forecasting was off, where outcomes are known. */
  static void errors(
      JsonGenerator to,
      List<IssueStudy> studies,
      Map<IssueId, Double> outcomes,
      int proposals,
      int rows) {
    Json.whole(to, "proposals", proposals);
    Json.whole(to, "position_rows", rows);
    Optional<ForecastError> median = error(studies, outcomes, IssueStudy::findMedian);
    Json.whole(to, "scored", median.map(ForecastError::cases).orElse(0));
    error(to, "equal_capability_mean", error(studies, outcomes, IssueStudy::findEqualMean));
    error(to, "treaty_capability_mean", error(studies, outcomes, IssueStudy::findWeightedMean));
    error(to, "median_actor", median);
  }

  /** The error over issues with an outcome on the scale and at least three actors. */
  static Optional<ForecastError> error(
      List<IssueStudy> studies,
      Map<IssueId, Double> outcomes,
      Function<IssueStudy, OptionalDouble> forecast) {
    List<ForecastError.Case> cases = new ArrayList<>();
    for (IssueStudy study : studies) {
      Optional.ofNullable(outcomes.get(study.issue().id()))
          .filter(outcome -> isScored(study, outcome))
          .ifPresent(
              outcome ->
                  forecast
                      .apply(study)
                      .ifPresent(point -> cases.add(new ForecastError.Case(point, outcome))));
    }
    return ForecastError.of(cases);
  }

  private static boolean isScored(IssueStudy study, double outcome) {
    return outcome >= study.issue().scale().low()
        && outcome <= study.issue().scale().high()
        && study.marks().size() >= FEWEST_ACTORS;
  }

  private static void error(JsonGenerator to, String name, Optional<ForecastError> error) {
    error.ifPresent(
        known ->
            Json.object(
                to,
                name,
                () -> {
                  Json.number(to, "mae", known.meanAbsolute());
                  Json.number(to, "rmse", known.rootMeanSquare());
                  Json.number(to, "median_ae", known.medianAbsolute());
                }));
  }

  private static void figure(JsonGenerator to, String name, OptionalDouble figure) {
    to.writeName(name);
    if (figure.isPresent()) {
      to.writeNumber(figure.getAsDouble());
    } else {
      to.writeNull();
    }
  }
}
