package org.entente.positions;

/**
 * How one would see that an objective is reached, as its actor wrote it; every part may be empty.
 *
 * @param deadline a date as in ISO 8601, or empty
 */
public record Measure(
    String indicator, String baseline, String target, String unit, String deadline) {
  /** Nobody has said. */
  public static final Measure UNSTATED = new Measure("", "", "", "", "");
}
