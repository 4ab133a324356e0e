package org.entente.actors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of the migration corridor. */
public enum Side {
  ORIGIN,
  TRANSIT,
  DESTINATION,
  /** The origin again, for those who come back. */
  RETURN;

  /** The word for it in a dossier, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word in a dossier means, if it is one of ours. */
  public static Optional<Side> findByCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
