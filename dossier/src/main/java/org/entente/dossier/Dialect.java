package org.entente.dossier;

/**
 * How a table of text was written, so that it can be written the same way again.
 *
 * @param separator {@code ','} or {@code ';'}
 * @param byteOrderMark whether the file began with one
 * @param lineEnding {@code "\n"}, {@code "\r\n"} or {@code "\r"}
 * @param quoteAll whether every cell stood in quotes
 */
public record Dialect(char separator, boolean byteOrderMark, String lineEnding, boolean quoteAll) {
  /** What we write ourselves. */
  public static final Dialect OURS = new Dialect(',', false, "\n", false);
}
