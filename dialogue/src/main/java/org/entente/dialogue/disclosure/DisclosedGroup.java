package org.entente.dialogue.disclosure;

import java.util.List;

/**
 * One group of a published table, or several that are published only together.
 *
 * @param labels of the groups, in their order; the empty label for voters who are in none
 */
public record DisclosedGroup(List<String> labels, Cell cell) {
  public DisclosedGroup {
    labels = List.copyOf(labels);
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("a published group must have a label");
    }
  }

  /** Whether it hides groups among each other. */
  public boolean isMerged() {
    return labels.size() > 1;
  }
}
