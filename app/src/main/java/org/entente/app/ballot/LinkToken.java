package org.entente.app.ballot;

/**
 * The secret of a link that the members of an actor share: whoever opens it can take a seat. Its
 * text form never shows the secret.
 */
public record LinkToken(String secret) {
  public LinkToken {
    if (!VoterToken.isSecret(secret)) {
      throw new IllegalArgumentException("link token must have at least 32 characters");
    }
  }

  @Override
  public String toString() {
    return "LinkToken[…]";
  }
}
