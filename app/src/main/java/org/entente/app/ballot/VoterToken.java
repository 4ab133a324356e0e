package org.entente.app.ballot;

/**
 * The secret by which a voter is known, as its link of invitation holds it. Its text form never
 * shows the secret.
 */
public record VoterToken(String secret) {
  public VoterToken {
    if (!isSecret(secret)) {
      throw new IllegalArgumentException("voter token must have at least 32 characters");
    }
  }

  /** Whether a text could be a secret. */
  public static boolean isSecret(String text) {
    return text.length() >= 32;
  }

  @Override
  public String toString() {
    return "VoterToken[…]";
  }
}
