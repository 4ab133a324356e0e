package org.entente.positions;

/** Names one issue, the same in every file of a dossier. */
public record IssueId(String value) implements Comparable<IssueId> {
  public IssueId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("issue id must not be blank");
    }
  }

  @Override
  public int compareTo(IssueId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
