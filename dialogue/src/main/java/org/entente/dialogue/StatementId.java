package org.entente.dialogue;

/** Names one statement, the same in every round that asks it. */
public record StatementId(String value) implements Comparable<StatementId> {
  public StatementId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("statement id must not be blank");
    }
  }

  @Override
  public int compareTo(StatementId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
