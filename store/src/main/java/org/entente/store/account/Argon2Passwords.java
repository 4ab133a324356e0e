package org.entente.store.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.entente.app.ports.Passwords;

/**
 * Passwords by Argon2id, which takes memory as well as time. As many are worked on at once as there
 * are processors; more would only need more memory.
 *
 * <p>A password is the same however its accents were typed (Unicode NFC). Source: RFC 9106.
 */
public final class Argon2Passwords implements Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT_BYTES = 16;
  private static final int PROOF_BYTES = 32;

  private final Effort effort;
  private final Semaphore processors;

  private Argon2Passwords(Effort effort) {
    this.effort = effort;
    this.processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  }

  /** With the effort that is recommended today. */
  public static Argon2Passwords recommended() {
    return with(Effort.RECOMMENDED);
  }

  static Argon2Passwords with(Effort effort) {
    return new Argon2Passwords(effort);
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(effort, salt, Sha256.of(proof(password, effort, salt))).toString();
  }

  @Override
  public boolean matches(String password, String hash) {
    PasswordHash kept = PasswordHash.of(hash);
    return kept.hasDigest(Sha256.of(proof(password, kept.effort(), kept.salt())));
  }

  @Override
  public String proof(String password, String hash) {
    PasswordHash kept = PasswordHash.of(hash);
    return Base64.getEncoder().encodeToString(proof(password, kept.effort(), kept.salt()));
  }

  @Override
  public boolean isOutdated(String hash) {
    return effort.exceeds(PasswordHash.of(hash).effort());
  }

  private byte[] proof(String password, Effort by, byte[] salt) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    byte[] proof = new byte[PROOF_BYTES];
    byte[] typed =
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    processors.acquireUninterruptibly();
    try {
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(by.memoryKib())
              .withIterations(by.passes())
              .withParallelism(by.lanes())
              .withSalt(salt)
              .build());
      generator.generateBytes(typed, proof);
      return proof;
    } finally {
      processors.release();
    }
  }
}
