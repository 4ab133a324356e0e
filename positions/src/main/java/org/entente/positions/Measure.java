package org.entente.positions;

import org.entente.kernel.Wording;

/**
 * How one would see that an objective is reached, as its actor wrote it; every part may be empty.
 *
 * @param deadline a date as in ISO 8601, or empty
 */
public record Measure(
    Wording indicator, String baseline, String target, Wording unit, String deadline) {
  /** Nobody has said. */
  public static final Measure UNSTATED = new Measure(Wording.of(""), "", "", Wording.of(""), "");
}
