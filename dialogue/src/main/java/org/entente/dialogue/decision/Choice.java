package org.entente.dialogue.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a voter says to a proposal. Whoever says nothing is absent, which is not an abstention. */
public enum Choice {
  YES,
  NO,
  /** Present, and neither for nor against. */
  ABSTAIN;

  /** The word for it in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice that a word names. */
  public static Optional<Choice> find(String code) {
    return Arrays.stream(values()).filter(choice -> choice.code().equals(code)).findFirst();
  }
}
