package org.entente.voice.brief;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actors.table.ExpectedKind;
import org.entente.positions.issue.Forecast;
import org.entente.positions.issue.ForecastError;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/** What the brief takes from literature and data: lines with a date and a source. */
final class ParameterInputs {
  private final Pen pen;
  private final Markup out;
  private final Words words;

  ParameterInputs(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
  }

  void write() {
    out.open("section", "id", Input.EXPECTED_KINDS.anchor());
    pen.heading(3, "brief.input.expected-kinds");
    expectedKinds();
    out.close();
    out.open("section", "id", Input.FORECAST_ERRORS.anchor());
    pen.heading(3, "brief.input.forecast-errors");
    forecastErrors();
    out.close();
  }

  private void expectedKinds() {
    Grid grid =
        new Grid(pen, "table-expected-kinds")
            .words("brief.column.one-of")
            .words("brief.column.side")
            .words("brief.column.if-theme")
            .words("brief.column.source")
            .begin("brief.input.expected-kinds.table");
    for (ExpectedKind kind : pen.parameters().expectedKinds()) {
      grid.row()
          .cell(joined(kind.anyOf(), any -> words.code("kind", any.code())))
          .cell(words.code("side", kind.side().code()))
          .cell(joined(kind.themes(), theme -> words.code("theme", theme.code())))
          .cell(() -> out.element("span", kind.source().citation(), "lang", "en"));
    }
    grid.end();
  }

  private <T> String joined(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).collect(Collectors.joining(words.say("list.comma")));
  }

  private void forecastErrors() {
    Grid grid =
        new Grid(pen, "table-forecast-errors")
            .words("brief.column.forecast-by")
            .figures("brief.column.error", ForecastError.RULE)
            .figures("brief.column.cases", ForecastError.RULE)
            .words("brief.column.as-of")
            .words("brief.column.source")
            .begin("brief.input.forecast-errors.table");
    for (Forecast forecast : pen.parameters().forecasts()) {
      grid.row()
          .cell(words.code("rule", forecast.rule() + ".name"))
          .figure(ForecastError.RULE, forecast.meanAbsoluteError(), 2)
          .figure(ForecastError.RULE, forecast.cases(), 0)
          .cell(forecast.asOf().toString())
          .cell(() -> out.element("span", forecast.source().citation(), "lang", "en"));
    }
    grid.end();
  }
}
