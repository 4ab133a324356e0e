package org.entente.positions;

/** Names one option, the same in every file of a dossier. */
public record OptionId(String value) implements Comparable<OptionId> {
  public OptionId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("option id must not be blank");
    }
  }

  @Override
  public int compareTo(OptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
