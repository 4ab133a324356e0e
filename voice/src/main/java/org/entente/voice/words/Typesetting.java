package org.entente.voice.words;

import org.entente.kernel.Language;

/**
 * Spaces at which no line breaks. French puts a narrow one before {@code ; ? ! %} and inside
 * guillemets, a full one before the colon. Source: Imprimerie nationale, <em>Lexique des règles
 * typographiques</em>.
 */
final class Typesetting {
  private static final String NARROW_BEFORE = ";?!%»";
  private static final char NARROW = '\u202F';
  private static final char FULL = '\u00A0';

  private Typesetting() {}

  static String of(Language language, String text) {
    if (!language.equals(Language.FRENCH) || text.indexOf(' ') < 0) {
      return text;
    }
    StringBuilder set = new StringBuilder(text);
    for (int at = 0; at < set.length(); at++) {
      if (set.charAt(at) == ' ') {
        char before = at > 0 ? set.charAt(at - 1) : ' ';
        char after = at + 1 < set.length() ? set.charAt(at + 1) : ' ';
        if (before == '«' || NARROW_BEFORE.indexOf(after) >= 0) {
          set.setCharAt(at, NARROW);
        } else if (after == ':') {
          set.setCharAt(at, FULL);
        }
      }
    }
    return set.toString();
  }
}
