package org.entente.exchange;

import java.util.OptionalInt;
import org.entente.dossier.Dialect;

/**
 * How a text of comma-separated values is written, found by looking at its quotes.
 *
 * @param unmatched the line where quotes first fail to match, if they do
 */
record CsvShape(Dialect dialect, OptionalInt unmatched) {
  private static final char QUOTE = '"';

  /** Looks at a text without byte order mark. */
  static CsvShape of(String text, boolean mark) {
    int end = headerEnd(text);
    String header = text.substring(0, end);
    String bare = withoutQuoted(header);
    long semicolons = bare.chars().filter(c -> c == ';').count();
    long commas = bare.chars().filter(c -> c == ',').count();
    char separator = semicolons > commas ? ';' : ',';
    boolean quoteAll =
        header.length() > 1
            && header.charAt(0) == QUOTE
            && header.charAt(header.length() - 1) == QUOTE
            && bare.chars().allMatch(c -> c == separator);
    return new CsvShape(
        new Dialect(separator, mark, ending(text, end), quoteAll), unmatched(text, separator));
  }

  private static int headerEnd(String text) {
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      if (here == QUOTE) {
        quoted = !quoted;
      } else if (!quoted && isEnd(here)) {
        return at;
      }
    }
    return text.length();
  }

  private static String withoutQuoted(String header) {
    StringBuilder bare = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < header.length(); at++) {
      if (header.charAt(at) == QUOTE) {
        quoted = !quoted;
      } else if (!quoted) {
        bare.append(header.charAt(at));
      }
    }
    return bare.toString();
  }

  private static String ending(String text, int at) {
    if (at >= text.length() || text.charAt(at) == '\n') {
      return "\n";
    }
    return at + 1 < text.length() && text.charAt(at + 1) == '\n' ? "\r\n" : "\r";
  }

  private static boolean isEnd(char character) {
    return character == '\n' || character == '\r';
  }

  /** Where a quote opens and never closes, or something follows where it closed. */
  private static OptionalInt unmatched(String text, char separator) {
    int line = 1;
    int opened = 0;
    boolean start = true;
    for (int at = 0; at < text.length(); at++) {
      char here = text.charAt(at);
      if (opened > 0) {
        if (here == QUOTE) {
          char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
          if (next == QUOTE) {
            at++;
          } else if (next == separator || isEnd(next)) {
            opened = 0;
          } else {
            return OptionalInt.of(line);
          }
        }
      } else if (here == QUOTE && start) {
        opened = line;
      }
      start = opened == 0 && (here == separator || isEnd(here));
      line += here == '\n' || (here == '\r' && !followedByFeed(text, at)) ? 1 : 0;
    }
    return opened > 0 ? OptionalInt.of(opened) : OptionalInt.empty();
  }

  private static boolean followedByFeed(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == '\n';
  }
}
