package org.entente.voice.chart;

/**
 * What a colour stands for. Every pair that must be told apart also differs in shape or line; text
 * on paper reaches the contrast 4.5 of WCAG AA. The class lets a dark page choose its own shade.
 */
enum Ink {
  TEXT("text", "#1f2933"),
  MUTED("muted", "#52606d"),
  LINE("line", "#b8c1ca"),
  BAND("band", "#dfe5eb"),
  ACCENT("accent", "#1d5c8f"),
  CONTRAST("contrast", "#a8420f"),
  PAPER("paper", "#ffffff");

  private final String name;
  private final String shade;

  Ink(String name, String shade) {
    this.name = name;
    this.shade = shade;
  }

  /** Its shade on white paper. */
  String shade() {
    return shade;
  }

  String fillClass() {
    return "fill-" + name;
  }

  String strokeClass() {
    return "stroke-" + name;
  }
}
