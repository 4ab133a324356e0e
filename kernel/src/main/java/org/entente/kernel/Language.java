package org.entente.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language, as its two-letter code in lower case ({@code fr}).
 *
 * <p>Source: ISO 639-1.
 */
public record Language(String code) implements Comparable<Language> {
  private static final Pattern CODE = Pattern.compile("[a-z]{2}");

  public static final Language ENGLISH = new Language("en");
  public static final Language FRENCH = new Language("fr");

  public Language {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "language must be two letters in lower case as in ISO 639-1, was '" + code + "'");
    }
  }

  /** Whether the text could name a language. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The same language for the JDK's formatters. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  @Override
  public int compareTo(Language other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
