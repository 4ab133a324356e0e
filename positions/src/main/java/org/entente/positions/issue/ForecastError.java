package org.entente.positions.issue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Rule;

/**
 * How far forecasts were from what happened.
 *
 * <p>Unit: points of the scale the forecasts are on.
 *
 * @param meanAbsolute mean of |forecast − outcome|
 * @param rootMeanSquare √ of the mean of (forecast − outcome)²
 * @param medianAbsolute median of |forecast − outcome|
 */
public record ForecastError(
    int cases, double meanAbsolute, double rootMeanSquare, double medianAbsolute) {
  /** How the figures are made. */
  public static final Rule RULE =
      Rule.of(
          "forecast.error",
          "MAE = mean |f − o|; RMSE = √ mean (f − o)²; median |f − o|; issues with an outcome in"
              + " 0..100 and at least three actors",
          "Thomson et al. 2006; Arregui & Perarnaud, DEU III");

  /** One forecast and what came of it. */
  public record Case(double forecast, double outcome) {}

  /** Sums up all cases; empty if there are none. */
  public static Optional<ForecastError> of(List<Case> cases) {
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    double[] errors =
        cases.stream().mapToDouble(one -> Math.abs(one.forecast() - one.outcome())).toArray();
    Arrays.sort(errors);
    double squares = Arrays.stream(errors).map(error -> error * error).sum();
    double[] ones = new double[errors.length];
    Arrays.fill(ones, 1);
    Spectrum spectrum = new Spectrum(errors, ones);
    return Optional.of(
        new ForecastError(
            errors.length, spectrum.mean(), Math.sqrt(squares / errors.length), spectrum.median()));
  }
}
