package org.entente.app.ports;

/** Keeps passwords as hashes that are slow to guess. */
public interface Passwords {
  /** A new salted hash. */
  String hash(String password);

  /** Whether a hash was made of this password. */
  boolean matches(String password, String hash);
}
