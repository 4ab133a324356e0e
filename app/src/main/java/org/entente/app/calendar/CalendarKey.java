package org.entente.app.calendar;

import java.util.regex.Pattern;

/**
 * The secret in the address of a member's calendar: calendar programs have no session. Its text
 * form never shows the secret.
 */
public record CalendarKey(String secret) {
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,200}");

  public CalendarKey {
    if (!isSecret(secret)) {
      throw new IllegalArgumentException(
          "calendar key must be 32 or more letters, digits, - and _");
    }
  }

  /** Whether a text could be a secret. */
  public static boolean isSecret(String text) {
    return SECRET.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "CalendarKey[…]";
  }
}
