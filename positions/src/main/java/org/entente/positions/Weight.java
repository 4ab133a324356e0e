package org.entente.positions;

/**
 * How much something counts: salience or influence. In a dossier 0..100; foreign files may use
 * other ranges, since only proportions matter.
 *
 * @param value zero or more; not a number if {@link #UNSTATED}
 */
public record Weight(double value) {
  /** Nobody has said. It is never 0 and never the middle. */
  public static final Weight UNSTATED = new Weight(Double.NaN);

  public Weight {
    if (value < 0 || Double.isInfinite(value)) {
      throw new IllegalArgumentException("weight must be zero or more and finite, was " + value);
    }
  }

  /** Whether somebody has said. */
  public boolean isStated() {
    return !Double.isNaN(value);
  }

  /** What it adds to a sum: nothing if nobody has said. */
  public double orZero() {
    return isStated() ? value : 0;
  }
}
