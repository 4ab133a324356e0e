package org.entente.dossier;

/**
 * One column that we know.
 *
 * @param required whether the column must be there and no cell of it empty
 * @param translated whether it may have twins in other languages ({@code name_fr}); where the
 *     column is required, a filled twin will do
 */
public record Column(String name, CellType type, boolean required, boolean translated) {
  static Column required(String name, CellType type) {
    return new Column(name, type, true, false);
  }

  static Column optional(String name, CellType type) {
    return new Column(name, type, false, false);
  }

  /** A text in several languages. */
  static Column wording(String name, boolean required) {
    return new Column(name, new CellType.Text(), required, true);
  }
}
