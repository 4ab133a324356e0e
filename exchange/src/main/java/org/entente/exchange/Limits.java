package org.entente.exchange;

import org.entente.dossier.CellType;

/**
 * How much we read before we refuse. The defaults leave room for the largest partnership that we
 * can imagine and keep reading well under 512 MB of memory.
 *
 * @param fileBytes of one file, unpacked
 * @param totalBytes of all files together, unpacked
 * @param files how many
 * @param columns of one table
 * @param cells of all tables together
 * @param cellCharacters of one cell
 * @param expansion how many times its packed size an archive may grow to, once past a megabyte
 */
public record Limits(
    int fileBytes,
    long totalBytes,
    int files,
    int columns,
    int cells,
    int cellCharacters,
    int expansion) {
  /** What we use unless told otherwise. */
  public static final Limits DEFAULT =
      new Limits(32_000_000, 64_000_000L, 2_000, 300, 2_000_000, CellType.MOST_CHARACTERS, 200);
}
