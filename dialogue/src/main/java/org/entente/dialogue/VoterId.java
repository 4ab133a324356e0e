package org.entente.dialogue;

/** Names one voter within a consultation; for a person it says nothing of who that is. */
public record VoterId(String value) implements Comparable<VoterId> {
  public VoterId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("voter id must not be blank");
    }
  }

  @Override
  public int compareTo(VoterId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
