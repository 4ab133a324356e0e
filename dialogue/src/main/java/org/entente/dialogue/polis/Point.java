package org.entente.dialogue.polis;

/** A place in the plane of the two axes; no unit, agreement counts upwards. */
public record Point(double x, double y) {
  /** How far from the middle it lies. */
  public double length() {
    return Math.sqrt(x * x + y * y);
  }
}
