package org.entente.app.ballot;

import java.util.Locale;

/** What became of a vote. */
public enum VoteOutcome {
  /** It counts, in the place of the voter's earlier vote on the statement. */
  TAKEN,
  /** Votes are not taken now: not yet, or not any more. */
  CLOSED,
  /** The consultation does not ask this statement, or not any more. */
  UNKNOWN,
  /** The statement has another version by now; the voter must see it first. */
  STALE,
  /** The voter cast one itself, which a sheet does not replace. */
  OWN,
  /** Nobody votes by this secret, or under this id. */
  NO_SEAT;

  /** The word for it, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
