package org.entente.store.account;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password's hash in the PHC string format, as {@code
 * $argon2id-sha256$v=19$m=19456,t=2,p=1$salt$digest}. The digest is the SHA-256 of what Argon2id
 * makes of password and salt, which is the proof: who has the hash cannot make the proof of it.
 */
final class PasswordHash {
  private static final Pattern TEXT =
      Pattern.compile(
          "\\$argon2id-sha256\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
              + "\\$([A-Za-z0-9+/]{22,86})\\$([A-Za-z0-9+/]{43})");
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  private final Effort effort;
  private final byte[] salt;
  private final byte[] digest;

  PasswordHash(Effort effort, byte[] salt, byte[] digest) {
    this.effort = effort;
    this.salt = salt.clone();
    this.digest = digest.clone();
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is none; the message does not repeat it
   */
  static PasswordHash of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a password's hash must be in the PHC string format");
    }
    return new PasswordHash(
        new Effort(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(matcher.group(3))),
        Base64.getDecoder().decode(matcher.group(4)),
        Base64.getDecoder().decode(matcher.group(5)));
  }

  Effort effort() {
    return effort;
  }

  byte[] salt() {
    return salt.clone();
  }

  /** Whether a digest is this one, found out in the same time whatever it is. */
  boolean hasDigest(byte[] other) {
    return MessageDigest.isEqual(digest, other);
  }

  @Override
  public String toString() {
    return "$argon2id-sha256$v=19$m="
        + effort.memoryKib()
        + ",t="
        + effort.passes()
        + ",p="
        + effort.lanes()
        + "$"
        + ENCODER.encodeToString(salt)
        + "$"
        + ENCODER.encodeToString(digest);
  }
}
