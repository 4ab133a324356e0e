package org.entente.app.post;

import java.time.Duration;
import java.util.Optional;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.app.post.Delivery.Reason;

/**
 * Letters on their way, kept so that none is lost when a program ends. What became of a letter is
 * kept for good, its reader and text are not.
 */
public interface Outbox {
  /**
   * Puts a letter of a partnership in; durable when this returns.
   *
   * @return false if a letter of this id waits or was posted; then nothing changes
   * @throws org.entente.app.ports.DeniedException if the session does not facilitate it
   */
  boolean put(SessionToken by, PartnershipId partnership, Letter letter);

  /**
   * Whether a letter of this id waits or was posted: there is no need to write it.
   *
   * @throws org.entente.app.ports.DeniedException if the session does not facilitate the
   *     partnership
   */
  boolean isKnown(SessionToken by, PartnershipId partnership, String letterId);

  /** The letter whose turn it is. Nobody else gets it for this long. */
  Optional<Taken> take(Duration lease);

  /** It was posted. */
  void posted(String letterId);

  /** It is never sent. */
  void giveUp(String letterId, Reason reason);

  /** It is tried again after a while. */
  void delay(String letterId, Duration wait, Reason reason);

  /**
   * A letter to be sent now.
   *
   * @param tries how often it was taken, with this time
   */
  record Taken(Letter letter, int tries) {}
}
