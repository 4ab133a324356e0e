package org.entente.app.ports;

/** Names one partnership of a workspace, as its dossier does. */
public record PartnershipId(String value) implements Comparable<PartnershipId> {
  public PartnershipId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("partnership id must not be blank");
    }
  }

  @Override
  public int compareTo(PartnershipId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
