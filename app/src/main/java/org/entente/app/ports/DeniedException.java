package org.entente.app.ports;

/** Nothing changed, since it must not. */
public final class DeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why not. */
  public enum Reason {
    /** The session may not do this, or is not open. */
    NO_RIGHT,
    /** No active administrator would be left. */
    LAST_ADMINISTRATOR,
    /** There is no account of this login. */
    UNKNOWN_LOGIN
  }

  /** For a reason. */
  public DeniedException(Reason reason) {
    super("denied: " + reason);
    this.reason = reason;
  }

  /** Why not. */
  public Reason reason() {
    return reason;
  }
}
