package org.entente.voice.chart;

/**
 * How much room text needs in a font that nobody knows yet: rather too much than too little, so
 * that labels stay apart in whatever font the reader's machine has.
 */
final class Lettering {
  private static final String NARROW = "iljtfrI.,:;'’|!()[]-· \u00A0\u202F";
  private static final String WIDE = "mwMW%@—…→";

  private Lettering() {}

  /** Width of a text at a size, in the unit of the size. */
  static double width(String text, double size) {
    double width = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      width += wideness(point);
      at += Character.charCount(point);
    }
    return width * size;
  }

  private static double wideness(int point) {
    if (NARROW.indexOf(point) >= 0) {
      return 0.4;
    }
    if (WIDE.indexOf(point) >= 0 || point > 0x2E80) {
      return 1.0;
    }
    return Character.isUpperCase(point) ? 0.72 : 0.62;
  }

  /** The text, or as much of its beginning as fits, with an ellipsis. */
  static String shortened(String text, double size, double room) {
    if (width(text, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
