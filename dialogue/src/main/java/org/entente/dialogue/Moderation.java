package org.entente.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a facilitator ruled on a statement. */
public enum Moderation {
  /** Taken out: nobody is asked it any more. */
  OUT(-1),
  /** Not ruled on yet. */
  OPEN(0),
  /** Taken in. */
  IN(1);

  private final int value;

  Moderation(int value) {
    this.value = value;
  }

  /** −1, 0 or 1, as Polis exports it. */
  public int value() {
    return value;
  }

  /** The word for it in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ruling that a word names, or a value as {@code 1}, {@code 0}, {@code -1}. */
  public static Optional<Moderation> find(String code) {
    return Arrays.stream(values())
        .filter(ruling -> ruling.code().equals(code) || String.valueOf(ruling.value).equals(code))
        .findFirst();
  }
}
