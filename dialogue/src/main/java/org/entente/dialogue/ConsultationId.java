package org.entente.dialogue;

/** Names one consultation. */
public record ConsultationId(String value) implements Comparable<ConsultationId> {
  public ConsultationId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("consultation id must not be blank");
    }
  }

  @Override
  public int compareTo(ConsultationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
