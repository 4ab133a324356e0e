package org.entente.dialogue.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.entente.actors.ActorId;
import org.entente.dialogue.ConsultationId;
import org.entente.kernel.Rule;

/**
 * A seal on the list of invited actors: published when a round opens, it shows later that the list
 * was not changed, and until then gives nothing of it away. It says nothing of votes.
 *
 * @param digest 64 hexadecimal digits
 */
public record InvitedSeal(String digest) {
  /** How it is made. */
  public static final Rule RULE =
      Rule.of(
          "dialogue.invited-seal",
          "SHA-256 of the UTF-8 lines: salt, consultation, invited actors in order of id, each"
              + " preceded by its length in characters and a colon",
          "FIPS 180-4, Secure Hash Standard, §6.2; salted against guessing from a known registry");

  private static final int LEAST_SALT = 16;

  public InvitedSeal {
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a seal must be 64 hexadecimal digits, was " + digest);
    }
  }

  /**
   * Seals a list.
   *
   * @param salt a secret of 16 characters or more, drawn for this round and published with the list
   * @throws IllegalArgumentException if the salt is shorter
   */
  public static InvitedSeal of(ConsultationId consultation, Set<ActorId> invited, String salt) {
    if (salt.length() < LEAST_SALT) {
      throw new IllegalArgumentException(
          "salt must have " + LEAST_SALT + " characters or more, had " + salt.length());
    }
    StringBuilder lines = new StringBuilder();
    line(lines, salt);
    line(lines, consultation.value());
    new TreeSet<>(invited).forEach(actor -> line(lines, actor.value()));
    return new InvitedSeal(
        HexFormat.of().formatHex(sha256(lines.toString().getBytes(StandardCharsets.UTF_8))));
  }

  /** Whether it was put on this list, with this salt. */
  public boolean isOf(ConsultationId consultation, Set<ActorId> invited, String salt) {
    return equals(of(consultation, invited, salt));
  }

  private static void line(StringBuilder lines, String text) {
    lines.append(text.length()).append(':').append(text).append('\n');
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError("every Java platform has SHA-256", absent);
    }
  }
}
