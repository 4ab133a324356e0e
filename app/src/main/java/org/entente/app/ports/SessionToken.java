package org.entente.app.ports;

/**
 * The secret by which a signed-in person is known, to the browser session and to the database
 * alike. Its text form never shows the secret.
 */
public record SessionToken(String secret) {
  public SessionToken {
    if (secret.length() < 32) {
      throw new IllegalArgumentException("session token must have at least 32 characters");
    }
  }

  @Override
  public String toString() {
    return "SessionToken[…]";
  }
}
