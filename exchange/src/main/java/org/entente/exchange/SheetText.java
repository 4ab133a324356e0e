package org.entente.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as workbooks write it: characters that XML cannot hold, and carriage returns, which XML
 * would change, stand as {@code _x000D_}; what merely looks so is escaped.
 *
 * <p>Source: ECMA-376-1, 22.9.2.19 (ST_Xstring).
 */
final class SheetText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final String UNDERSCORE = "_x005F_";

  private SheetText() {}

  /** The text as it is written, without what XML itself escapes. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    Matcher looksEscaped = ESCAPE.matcher(text);
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      if (character == '_' && looksEscaped.region(at, text.length()).lookingAt()) {
        escaped.append(UNDERSCORE);
      } else if (fits(character)) {
        escaped.appendCodePoint(character);
      } else {
        escaped.append(String.format("_x%04X_", character));
      }
      at += Character.charCount(character);
    }
    return escaped.toString();
  }

  private static boolean fits(int character) {
    return character == '\t'
        || character == '\n'
        || (character >= ' ' && character < 0xD800)
        || (character >= 0xE000 && character < 0xFFFE)
        || character > 0xFFFF;
  }

  /** The text that was meant. */
  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))))
        : text;
  }

  /** The text as it stands between the tags of XML. */
  static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
