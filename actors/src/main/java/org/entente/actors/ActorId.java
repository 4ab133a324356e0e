package org.entente.actors;

/** Names one actor, the same in every file of a dossier. */
public record ActorId(String value) implements Comparable<ActorId> {
  public ActorId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("actor id must not be blank");
    }
  }

  @Override
  public int compareTo(ActorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
