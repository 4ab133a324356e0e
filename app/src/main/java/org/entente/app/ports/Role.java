package org.entente.app.ports;

import java.util.Locale;

/** What somebody may do in a partnership. */
public enum Role {
  /** Runs the partnership: edits everything but what is confidential to an actor. */
  FACILITATOR,
  /** Speaks for one actor: edits its stances, positions and confidential values. */
  DELEGATE,
  /** Reads and exports everything shared. */
  ANALYST,
  /** Reads what is shared. */
  OBSERVER;

  /** The word for it, lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
