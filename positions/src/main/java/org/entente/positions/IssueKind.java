package org.entente.positions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an issue is answered. */
public enum IssueKind {
  /** By a point between two ends. */
  SCALE,
  /** By one of several options. */
  OPTIONS;

  /** The word for it in a dossier, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word in a dossier means, if it is one of ours. */
  public static Optional<IssueKind> findByCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
