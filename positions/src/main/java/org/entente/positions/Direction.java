package org.entente.positions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way an objective wants its indicator to go. */
public enum Direction {
  INCREASE,
  DECREASE,
  KEEP,
  /** A state of affairs that is or is not there. */
  ACHIEVE;

  /** The word for it in a dossier, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word in a dossier means, if it is one of ours. */
  public static Optional<Direction> findByCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
