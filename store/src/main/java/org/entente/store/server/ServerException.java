package org.entente.store.server;

/** The database server cannot serve; the message says why and what to do about it. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a reason and a remedy. */
  public ServerException(String message) {
    super(message);
  }

  /** With a reason, a remedy and what lies beneath. */
  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
