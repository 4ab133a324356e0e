package org.entente.dialogue;

/** How many agreed, disagreed and passed; zero or more each. */
public record Count(int agrees, int disagrees, int passes) {
  /** Nobody has seen it. */
  public static final Count NONE = new Count(0, 0, 0);

  public Count {
    if (agrees < 0 || disagrees < 0 || passes < 0) {
      throw new IllegalArgumentException(
          "counts must be zero or more, were " + agrees + ", " + disagrees + ", " + passes);
    }
  }

  /** How many have seen it: all votes, passes included. */
  public int votes() {
    return agrees + disagrees + passes;
  }

  /** Both counts together. */
  public Count plus(Count other) {
    return new Count(agrees + other.agrees, disagrees + other.disagrees, passes + other.passes);
  }
}
