package org.entente.dossier;

import java.util.List;

/**
 * One row of a table, as written.
 *
 * @param line where it began in its file; the header is line 1
 * @param cells in order of the table's columns, as many as there are columns
 */
public record Row(int line, List<String> cells) {
  public Row {
    cells = List.copyOf(cells);
  }
}
