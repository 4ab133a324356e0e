package org.entente.app.ports;

/** Keeps passwords as hashes that are slow to guess. */
public interface Passwords {
  /** A new salted hash. */
  String hash(String password);

  /** Whether a hash was made of this password. */
  boolean matches(String password, String hash);

  /**
   * What proves that somebody knows the password of a hash. Nobody can make it of the hash alone.
   */
  String proof(String password, String hash);

  /** Whether a hash was made with less effort than new ones are. */
  boolean isOutdated(String hash);
}
