package org.entente.positions;

/** Names one objective, the same in every file of a dossier. */
public record ObjectiveId(String value) implements Comparable<ObjectiveId> {
  public ObjectiveId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("objective id must not be blank");
    }
  }

  @Override
  public int compareTo(ObjectiveId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
