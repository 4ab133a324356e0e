package org.entente.exchange;

import java.util.List;

/** How many more cells and characters the tables of one dossier may have. */
final class CellRoom {
  /** What a row costs beside its cells. */
  private static final int ROW = 2;

  private final int mostCells;
  private long cells;
  private long characters;

  CellRoom(Limits limits) {
    this.mostCells = limits.cells();
    this.cells = limits.cells();
    this.characters = limits.totalBytes();
  }

  /** Takes a row in; whether there was room for it. */
  boolean take(List<String> row) {
    cells -= row.size() + ROW;
    for (String cell : row) {
      characters -= cell.length();
    }
    return cells >= 0 && characters >= 0;
  }

  /** The most cells that there was room for. */
  int mostCells() {
    return mostCells;
  }
}
