package org.entente.kernel;

/** A part of a whole, from 0 to 1 inclusive; no unit. */
public record Share(double value) implements Comparable<Share> {
  public Share {
    if (!(value >= 0 && value <= 1)) { // also refuses NaN
      throw new IllegalArgumentException("share must lie in [0, 1], was " + value);
    }
  }

  @Override
  public int compareTo(Share other) {
    return Double.compare(value, other.value);
  }
}
