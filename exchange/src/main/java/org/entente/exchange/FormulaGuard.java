package org.entente.exchange;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running a text as a formula. A cell that begins with {@code =}, {@code
 * +}, {@code -}, {@code @}, a tab or a line break is written with an apostrophe before it; reading
 * takes one apostrophe away. Numbers stay as they are: {@code -3} runs nothing. Nothing is lost: a
 * text that begins with an apostrophe before such a character gets one more.
 *
 * <p>Source: OWASP, CSV injection.
 */
public final class FormulaGuard {
  private static final String STARTS = "=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern RUNS = Pattern.compile("'*[" + STARTS + "].*", Pattern.DOTALL);
  private static final Pattern GUARDED = Pattern.compile("'+[" + STARTS + "].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

  private FormulaGuard() {}

  /** The cell as it is written into a file that a spreadsheet may open. */
  public static String guard(String cell) {
    return RUNS.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** The cell that such a file means. */
  public static String unguard(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == '\'' && GUARDED.matcher(cell).matches()
        ? cell.substring(1)
        : cell;
  }
}
