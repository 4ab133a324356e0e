package org.entente.positions;

import org.entente.kernel.Wording;

/**
 * The line on which answers to an issue lie.
 *
 * @param low number of its lower end; 0 in a dossier
 * @param high number of its upper end, above {@code low}; 100 in a dossier
 */
public record Scale(double low, double high, Wording lowMeaning, Wording highMeaning) {
  public Scale {
    if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException(
          "scale must run from a lower to a higher number, was " + low + " to " + high);
    }
  }

  /** A scale from 0 to 100 whose ends have no words. */
  public static Scale ofHundred() {
    return new Scale(0, 100, Wording.of(""), Wording.of(""));
  }

  /** A point of this scale as a number from 0 to 100. */
  public double toHundred(double point) {
    return (point - low) / (high - low) * 100;
  }
}
