package org.entente.actors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the migration cycle. Source: EMM2.0. */
public enum Phase {
  PRE_DEPARTURE,
  TRANSIT,
  ARRIVAL,
  INTEGRATION,
  RETURN,
  REINTEGRATION;

  /** The word for it in a dossier, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a word in a dossier means, if it is one of ours. */
  public static Optional<Phase> findByCode(String code) {
    return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
  }
}
