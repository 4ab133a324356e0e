package org.entente.voice.brief;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.entente.kernel.Rule;
import org.entente.positions.issue.Forecast;
import org.entente.positions.issue.ForecastError;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.Spread;
import org.entente.voice.page.Markup;

/** The figures of one issue: with equal influence and with influence as stated, side by side. */
final class IssueFigures {
  private final Pen pen;
  private final Markup out;
  private final IssueStudy study;

  IssueFigures(Pen pen, IssueStudy study) {
    this.pen = pen;
    this.out = pen.out();
    this.study = study;
  }

  void write() {
    Grid grid =
        new Grid(pen, "table-figures-" + Rows.issue(study.issue().id()))
            .words("brief.column.figure")
            .numbers("brief.column.with-equal")
            .numbers("brief.column.with-weights")
            .begin("brief.issue.figures");
    grid.row()
        .cell(this::means)
        .right(() -> forecast(IssueStudy.EQUAL_MEAN, study.findEqualMean()))
        .right(() -> forecast(IssueStudy.WEIGHTED_MEAN, study.findWeightedMean()));
    grid.row()
        .cell(head("brief.figure.median", IssueStudy.MEDIAN))
        .right(() -> forecast(IssueStudy.MEDIAN, study.findMedian()))
        .right(() -> out.text(pen.words().say("brief.figure.same")));
    spread(grid, "brief.figure.deviation", Spread.DEVIATION, Spread::deviation, 1);
    spread(grid, "brief.figure.polarisation", Spread.POLARISATION, Spread::polarisation, 2);
    grid.row()
        .cell(head("brief.figure.quartiles", Spread.QUARTILES))
        .right(this::quartiles)
        .right(() -> out.text(pen.words().say("brief.figure.same")));
    grid.end();
  }

  private Runnable head(String key, Rule rule) {
    return () -> made(key, rule);
  }

  private void made(String key, Rule rule) {
    out.element("a", pen.words().say(key), "class", "made", "href", pen.link(rule));
  }

  /** The two means stand in one row, each with its rule. */
  private void means() {
    made("brief.figure.mean", IssueStudy.EQUAL_MEAN);
    out.text(pen.words().say("list.comma"));
    made("brief.figure.mean.weighted", IssueStudy.WEIGHTED_MEAN);
  }

  /** A figure that could be taken for a forecast, never without its measured error. */
  private void forecast(Rule rule, OptionalDouble figure) {
    if (figure.isEmpty()) {
      out.text("–");
      return;
    }
    pen.data(rule, figure.getAsDouble(), pen.words().number(figure.getAsDouble(), 1));
    Optional<Forecast> error = pen.parameters().findForecast(rule.id());
    error.ifPresent(
        known -> {
          out.text(" ");
          out.open("small");
          pen.sentence(
              "brief.figure.error", pen.figure(ForecastError.RULE, known.meanAbsoluteError(), 0));
          out.close();
        });
  }

  private void spread(
      Grid grid, String key, Rule rule, ToDoubleFunction<Spread> figure, int decimals) {
    grid.row()
        .cell(head(key, rule))
        .right(() -> spread(study.findEqualSpread(), rule, figure, decimals))
        .right(() -> spread(study.findWeightedSpread(), rule, figure, decimals));
  }

  private void spread(
      Optional<Spread> spread, Rule rule, ToDoubleFunction<Spread> figure, int decimals) {
    spread.ifPresentOrElse(
        known -> {
          double value = figure.applyAsDouble(known);
          pen.data(rule, value, pen.words().number(value, decimals));
        },
        () -> out.text("–"));
  }

  private void quartiles() {
    study
        .findEqualSpread()
        .ifPresentOrElse(
            known -> {
              pen.data(
                  Spread.QUARTILES,
                  known.lowerQuartile(),
                  pen.words().number(known.lowerQuartile(), 1));
              out.text(" – ");
              pen.data(
                  Spread.QUARTILES,
                  known.upperQuartile(),
                  pen.words().number(known.upperQuartile(), 1));
            },
            () -> out.text("–"));
  }
}
