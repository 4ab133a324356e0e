package org.entente.dialogue.disclosure;

import org.entente.dialogue.Grouping;

/** A declared column, and the groups that it puts voters into. */
public record Column(String name, Grouping grouping) {
  public Column {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column must have a name");
    }
  }
}
