package org.entente.actors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an actor's remit reaches. */
public enum Level {
  INTERNATIONAL,
  REGIONAL,
  NATIONAL,
  SUBNATIONAL,
  LOCAL;

  /** The word for it in a dossier, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word in a dossier means, if it is one of ours. */
  public static Optional<Level> findByCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
