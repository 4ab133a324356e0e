package org.entente.kernel;

/** Where a fact comes from, in the words of whoever recorded it; empty if nobody said. */
public record Source(String citation) {
  public static final Source UNSTATED = new Source("");

  /** Whether anybody said where the fact comes from. */
  public boolean isStated() {
    return !citation.isBlank();
  }
}
