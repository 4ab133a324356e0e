package org.entente.actors;

import java.util.regex.Pattern;

/**
 * A field of migration policy ({@code labour_mobility}, {@code health}). The list is open: a
 * partnership declares its own.
 */
public record Theme(String code) implements Comparable<Theme> {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  public Theme {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "theme must be lower-case letters, digits and _, was '" + code + "'");
    }
  }

  /** Whether the text could name a theme. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  @Override
  public int compareTo(Theme other) {
    return code.compareTo(other.code);
  }
}
