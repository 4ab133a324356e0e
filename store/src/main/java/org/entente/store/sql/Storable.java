package org.entente.store.sql;

/** Which texts the database can keep as they are. */
public final class Storable {
  private Storable() {}

  /** Whether a text can be kept: no NUL, no half of a surrogate pair. */
  public static boolean is(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == 0) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        boolean pair =
            Character.isHighSurrogate(unit)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!pair) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if it cannot be kept; the message does not repeat it
   */
  public static String checked(String text) {
    if (!is(text)) {
      throw new IllegalArgumentException(
          "a text to be stored must hold neither U+0000 nor half of a surrogate pair");
    }
    return text;
  }
}
