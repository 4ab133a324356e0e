package org.entente.dialogue.measure;

/**
 * The beta distribution on plain numbers.
 *
 * <p>Source: Abramowitz & Stegun 1964, 26.5.8 (continued fraction) and 6.1.40 (logarithm of Γ).
 */
final class BetaDistribution {
  private static final double TINY = 1e-300;
  private static final double CLOSE = 1e-15;
  private static final int MOST_STEPS = 200_000;
  private static final int HALVINGS = 60;

  private final double a;
  private final double b;
  private final double scale;

  BetaDistribution(double a, double b) {
    this.a = a;
    this.b = b;
    this.scale = logGamma(a + b) - logGamma(a) - logGamma(b);
  }

  /** Below which value so much of the distribution lies. */
  double quantile(double part) {
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (below(middle) < part) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** How much of the distribution lies below a value. */
  double below(double value) {
    if (value <= 0 || value >= 1) {
      return value <= 0 ? 0 : 1;
    }
    double front = Math.exp(scale + a * Math.log(value) + b * Math.log1p(-value));
    return value < (a + 1) / (a + b + 2)
        ? front * fraction(a, b, value) / a
        : 1 - front * fraction(b, a, 1 - value) / b;
  }

  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = 1 / apart(1 - (a + b) * x / (a + 1));
    double product = d;
    for (int m = 1; m <= MOST_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / apart(1 + even * d);
      c = apart(1 + even / c);
      product *= c * d;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / apart(1 + odd * d);
      c = apart(1 + odd / c);
      product *= c * d;
      if (Math.abs(c * d - 1) < CLOSE) {
        return product;
      }
    }
    return product;
  }

  private static double apart(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** Stirling's series, far enough from zero that its first terms suffice. */
  private static double logGamma(double value) {
    double shift = 0;
    double x = value;
    while (x < 12) {
      shift += Math.log(x);
      x++;
    }
    double inverse = 1 / (x * x);
    double series =
        (1.0 / 12
                - inverse
                    * (1.0 / 360
                        - inverse * (1.0 / 1260 - inverse * (1.0 / 1680 - inverse / 1188))))
            / x;
    return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
  }
}
