package org.entente.cli;

import java.util.regex.Pattern;

/**
 * Text from files as a terminal may show it: what would move the cursor, colour or turn around what
 * stands beside it is shown as a mark.
 */
final class Plain {
  private static final Pattern COMMANDS =
      Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t]]");

  private Plain() {}

  static String of(String text) {
    return COMMANDS.matcher(text).replaceAll("\uFFFD");
  }
}
