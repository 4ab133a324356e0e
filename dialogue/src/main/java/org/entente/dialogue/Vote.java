package org.entente.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a voter says of a statement. Whoever has not seen it has no vote, which is not a pass. */
public enum Vote {
  DISAGREE(-1),
  /** Seen, and neither agreed nor disagreed with. */
  PASS(0),
  AGREE(1);

  private final int value;

  Vote(int value) {
    this.value = value;
  }

  /** −1, 0 or 1: agreement counts upwards. */
  public int value() {
    return value;
  }

  /** The word for it in files and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The vote of a value.
   *
   * @throws IllegalArgumentException if it is none of −1, 0, 1
   */
  public static Vote of(int value) {
    return switch (value) {
      case -1 -> DISAGREE;
      case 0 -> PASS;
      case 1 -> AGREE;
      default -> throw new IllegalArgumentException("vote must be -1, 0 or 1, was " + value);
    };
  }

  /** The vote that a word names, or a value as {@code 1}, {@code 0}, {@code -1}. */
  public static Optional<Vote> find(String code) {
    return Arrays.stream(values())
        .filter(vote -> vote.code().equals(code) || String.valueOf(vote.value).equals(code))
        .findFirst();
  }
}
