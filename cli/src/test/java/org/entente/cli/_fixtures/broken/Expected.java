package org.entente.cli._fixtures.broken;

/**
 * A finding that must be there.
 *
 * @param line 0 if any will do
 * @param column empty if any will do
 * @param says what the rule must mention; empty if nothing in particular
 */
public record Expected(String code, String file, int line, String column, String says) {
  static Expected at(String code, String file) {
    return new Expected(code, file, 0, "", "");
  }

  static Expected at(String code, String file, int line) {
    return new Expected(code, file, line, "", "");
  }

  static Expected at(String code, String file, int line, String column) {
    return new Expected(code, file, line, column, "");
  }
}
