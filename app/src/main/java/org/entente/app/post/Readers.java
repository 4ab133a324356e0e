package org.entente.app.post;

/**
 * Those whom letters reach. No address is kept, only codes made with a key of the workspace: they
 * say nothing to whoever lacks the key.
 *
 * <p>Shape: upper and lower case make no difference to an address.
 */
public interface Readers {
  /**
   * A code of a reader for one purpose: the same each time, and like none for another purpose.
   *
   * @return letters, digits, - and _
   */
  String code(String address, String purpose);

  /** The word by which a reader stops letters; nobody can make one up. */
  String stopToken(String address);

  /** Whether the reader of this address wants no letters. */
  boolean isStopped(String address);

  /** Whether a word is one by which a reader stops letters. */
  boolean isStopToken(String word);

  /** Whether the reader of a word wants no letters; false if it is no such word. */
  boolean hasStopped(String token);

  /**
   * Sends its reader no letters any more; the same again changes nothing.
   *
   * @throws IllegalArgumentException if it is no such word
   */
  void stop(String token);

  /**
   * Sends its reader letters again.
   *
   * @throws IllegalArgumentException if it is no such word
   */
  void resume(String token);
}
