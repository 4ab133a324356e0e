package org.entente.exchange;

import org.entente.dossier.CellType;

/**
 * How much of a foreign conversation we read before we refuse. Votes are kept as numbers, so that
 * far more of them fit than of a dossier's rows.
 *
 * @param fileBytes of one file, unpacked
 * @param expansion how many times its packed size a file may grow to, once past a megabyte
 * @param votes lines of the log of votes, or filled cells of the matrix
 * @param voters how many
 * @param statements how many
 * @param cellCharacters of one cell
 */
public record ConversationLimits(
    long fileBytes, int expansion, int votes, int voters, int statements, int cellCharacters) {
  /** What we use unless told otherwise. */
  public static final ConversationLimits DEFAULT =
      new ConversationLimits(
          5_000_000_000L, 200, 100_000_000, 2_000_000, 100_000, CellType.MOST_CHARACTERS);
}
