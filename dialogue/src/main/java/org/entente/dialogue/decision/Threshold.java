package org.entente.dialogue.decision;

import java.math.BigDecimal;

/**
 * What part of a whole is needed, as an exact fraction: two thirds are two thirds.
 *
 * @param of the denominator, 1 or more
 * @param more whether exactly this part is not enough
 */
public record Threshold(int parts, int of, boolean more) {
  public Threshold {
    if (of < 1 || parts < 0 || parts > of) {
      throw new IllegalArgumentException("threshold must lie in [0, 1], was " + parts + "/" + of);
    }
  }

  /** This part, or more. */
  public static Threshold atLeast(int parts, int of) {
    return new Threshold(parts, of, false);
  }

  /** More than this part. */
  public static Threshold moreThan(int parts, int of) {
    return new Threshold(parts, of, true);
  }

  /** Whether a part of a whole reaches it; a part of nothing never does. */
  public boolean isReached(BigDecimal part, BigDecimal whole) {
    int compared =
        part.multiply(BigDecimal.valueOf(of)).compareTo(whole.multiply(BigDecimal.valueOf(parts)));
    return whole.signum() > 0 && (more ? compared > 0 : compared >= 0);
  }

  /** Whether so many of so many reach it. */
  public boolean isReached(int part, int whole) {
    return isReached(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  @Override
  public String toString() {
    return (more ? "> " : "≥ ") + parts + "/" + of;
  }
}
