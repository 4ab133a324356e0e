package org.entente.dialogue.decision;

/** Names one formal decision within a round. */
public record DecisionId(String value) implements Comparable<DecisionId> {
  public DecisionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("decision id must not be blank");
    }
  }

  @Override
  public int compareTo(DecisionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
