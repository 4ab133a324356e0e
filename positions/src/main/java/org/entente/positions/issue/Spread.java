package org.entente.positions.issue;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.kernel.Rule;
import org.entente.positions.Scale;

/**
 * How far actors stand apart on one issue.
 *
 * <p>Unit: all but {@code polarisation} are points of the issue's own scale. Cost: O(k log k) in
 * actors.
 *
 * @param deviation standard deviation around the mean of the same weights
 * @param lowest the lowest point of any actor with a stake
 * @param highest the highest
 * @param lowerQuartile a quarter of the actors stand at or below it, weights aside
 * @param upperQuartile a quarter of the actors stand at or above it, weights aside
 * @param polarisation 0 (all at one point) to 1 (two equal camps at the two ends)
 */
public record Spread(
    double deviation,
    double lowest,
    double highest,
    double lowerQuartile,
    double upperQuartile,
    double polarisation) {
  /** How the deviation is made. */
  public static final Rule DEVIATION =
      Rule.of("issue.spread", "√(Σ w·(x − m)² / Σ w), m = Σ w·x / Σ w", "Achen 2006");

  /** How the quartiles are made. */
  public static final Rule QUARTILES =
      Rule.of(
          "issue.quartiles",
          "x at place (n − 1)·p of the sorted points, between neighbours in proportion; p = ¼, ¾;"
              + " weights aside",
          "Hyndman & Fan 1996, Am. Stat. 50(4), 361–365, definition 7");

  /** How polarisation is made. */
  public static final Rule POLARISATION =
      Rule.of(
          "issue.polarisation",
          "4·Σ_i Σ_j π_i²·π_j·|x_i − x_j| / (high − low); π_i the weight at point x_i, Σπ = 1",
          "Esteban & Ray 1994, Econometrica 62(4), 819–851, with α = 1");

  /** Between the quartiles. */
  public double interquartileRange() {
    return upperQuartile - lowerQuartile;
  }

  /** Between the outermost actors. */
  public double range() {
    return highest - lowest;
  }

  static Optional<Spread> of(Scale scale, List<Mark> marks, ToDoubleFunction<Mark> weight) {
    Spectrum spectrum = Spectrum.of(marks, weight);
    if (spectrum.totalWeight() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Spread(
            spectrum.deviation(),
            spectrum.quantile(0),
            spectrum.quantile(1),
            spectrum.quantile(0.25),
            spectrum.quantile(0.75),
            clipped(4 * spectrum.polarisation() / (scale.high() - scale.low()))));
  }

  /** Takes back what rounding carried beyond the ends. */
  private static double clipped(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
