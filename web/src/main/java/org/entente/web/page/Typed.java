package org.entente.web.page;

import java.util.regex.Pattern;

/** What people type or paste into a field, without what nobody can see on it. */
public final class Typed {
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B\\u202A-\\u202E\\u2060-\\u2069\\uFEFF&&[^\\t\\n\\r]]");

  private Typed() {}

  /** Whether every character can be seen; spaces and ends of lines can. */
  public static boolean isPlain(String text) {
    return !UNSEEN.matcher(text).find();
  }

  /** The same text without the characters that cannot be seen. */
  public static String plain(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
