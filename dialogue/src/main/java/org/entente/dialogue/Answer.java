package org.entente.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.IssueId;

/**
 * What became of a statement: whoever owns it owes the others an answer.
 *
 * @param owners at most one; empty while nobody has taken it
 * @param due the day by which it is owed, as in ISO 8601; blank if none is set
 * @param issues the issue of negotiation that a divergence was sent to; at most one
 */
public record Answer(
    StatementId statement,
    Wording text,
    Set<ActorId> owners,
    String due,
    Status status,
    Set<IssueId> issues,
    Source source) {
  public Answer {
    owners = Set.copyOf(owners);
    issues = Set.copyOf(issues);
    if (owners.size() > 1 || issues.size() > 1) {
      throw new IllegalArgumentException(
          "an answer must have one owner and one issue at most, had " + owners + ", " + issues);
    }
  }

  /** How far an answer is. */
  public enum Status {
    OPEN,
    ACCEPTED,
    DONE,
    DECLINED;

    /** The word for it in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The status that a word names. */
    public static Optional<Status> find(String code) {
      return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
    }
  }
}
