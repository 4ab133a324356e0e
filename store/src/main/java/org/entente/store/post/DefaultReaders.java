package org.entente.store.post;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.app.post.Readers;
import org.entente.store.sql.Pool;
import org.jspecify.annotations.Nullable;

/**
 * Readers by codes that the database's key makes. A word that stops letters is the reader's code
 * and a code of that code, which only we can make.
 */
public final class DefaultReaders implements Readers {
  private static final String HMAC = "HmacSHA256";
  private static final int CODE_BYTES = 32;
  private static final String STOP = "stop";

  private final Pool pool;
  private volatile byte @Nullable [] key;

  /** Those that this pool knows of. */
  public DefaultReaders(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String code(String address, String purpose) {
    return text(hash(bytes("code\n" + purpose + "\n" + lower(address))));
  }

  @Override
  public String stopToken(String address) {
    byte[] reader = reader(address);
    byte[] token = Arrays.copyOf(reader, 2 * CODE_BYTES);
    System.arraycopy(signature(reader), 0, token, CODE_BYTES, CODE_BYTES);
    return text(token);
  }

  @Override
  public boolean isStopped(String address) {
    return isStopped(reader(address));
  }

  @Override
  public boolean hasStopped(String token) {
    return findReader(token).map(this::isStopped).orElse(false);
  }

  private boolean isStopped(byte[] reader) {
    return pool.asNobody(
        transaction ->
            transaction
                .row(row -> row.getBoolean(1), "SELECT entente.is_stopped(?)", reader)
                .orElse(false));
  }

  @Override
  public boolean isStopToken(String word) {
    return findReader(word).isPresent();
  }

  @Override
  public void stop(String token) {
    call("SELECT entente.stop_reader(?)", token);
  }

  @Override
  public void resume(String token) {
    call("SELECT entente.resume_reader(?)", token);
  }

  private void call(String query, String token) {
    byte[] reader =
        findReader(token)
            .orElseThrow(() -> new IllegalArgumentException("the word stops nobody's letters"));
    pool.asNobody(
        transaction -> {
          transaction.call(query, reader);
          return true;
        });
  }

  /** The reader whose word this is. */
  private Optional<byte[]> findReader(String word) {
    byte[] token;
    try {
      token = Base64.getUrlDecoder().decode(word);
    } catch (IllegalArgumentException noToken) {
      return Optional.empty(); // that is the answer
    }
    if (token.length != 2 * CODE_BYTES) {
      return Optional.empty();
    }
    byte[] reader = Arrays.copyOf(token, CODE_BYTES);
    byte[] signature = Arrays.copyOfRange(token, CODE_BYTES, token.length);
    return MessageDigest.isEqual(signature, signature(reader))
        ? Optional.of(reader)
        : Optional.empty();
  }

  private byte[] reader(String address) {
    return hash(bytes("reader\n" + lower(address)));
  }

  private byte[] signature(byte[] reader) {
    byte[] purpose = bytes(STOP + "\n");
    byte[] signed = Arrays.copyOf(purpose, purpose.length + reader.length);
    System.arraycopy(reader, 0, signed, purpose.length, reader.length);
    return hash(signed);
  }

  private byte[] hash(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key(), HMAC));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK must offer " + HMAC, e);
    }
  }

  /** The database's key, which never changes. */
  private byte[] key() {
    byte[] known = key;
    if (known == null) {
      known =
          pool.asNobody(
              transaction ->
                  transaction
                      .row(row -> row.getBytes(1), "SELECT entente.post_key()")
                      .orElseThrow(
                          () -> new IllegalStateException("the database must have a key")));
      key = known;
    }
    return known;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  private static String text(byte[] code) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
  }
}
