package org.entente.app.ballot;

import java.util.UUID;
import org.entente.kernel.Language;

/** A statement that a voter proposes; who proposed it is not told. */
public record Proposal(Id id, String text, Language language) {
  /** Names one proposal. */
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }
}
