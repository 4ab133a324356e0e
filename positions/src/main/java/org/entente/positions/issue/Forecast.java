package org.entente.positions.issue;

import java.time.LocalDate;
import org.entente.kernel.Source;

/**
 * How far off a way of forecasting was when it was held against outcomes. No forecast is shown
 * without it.
 *
 * @param rule id of the rule that makes the forecast ({@code issue.mean.weighted})
 * @param meanAbsoluteError on a scale of 100
 * @param cases how many outcomes it was held against
 * @param asOf when the error was last measured
 */
public record Forecast(
    String rule, double meanAbsoluteError, int cases, LocalDate asOf, Source source) {
  public Forecast {
    if (!(meanAbsoluteError >= 0) || cases < 1) {
      throw new IllegalArgumentException(
          "a forecast's error must be 0 or more over at least one case, was "
              + meanAbsoluteError
              + " over "
              + cases);
    }
  }
}
