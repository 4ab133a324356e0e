package org.entente.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose vote it is. */
public enum VoterKind {
  /** A person, who speaks for nobody else. */
  PERSON,
  /** An actor, whose mandate-holder gives its vote. */
  ACTOR;

  /** The word for it in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a word names. */
  public static Optional<VoterKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
