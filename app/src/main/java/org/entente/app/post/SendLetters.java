package org.entente.app.post;

import java.time.Duration;
import java.util.Optional;
import org.entente.app.post.Delivery.Reason;
import org.entente.app.post.Delivery.Refused;
import org.entente.app.post.Outbox.Taken;

/**
 * Sends what lies in the outbox, but nothing to whoever wants no letters. A letter that a mail
 * server took before this program was killed is sent again under the same id; otherwise every
 * letter leaves once.
 */
public final class SendLetters {
  /** Longer than a mail server is waited for. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 12;
  private static final int MOST_DOUBLINGS = 8;

  private final Outbox outbox;
  private final Readers readers;
  private final Post post;

  /** From there to those who want letters, by them. */
  public SendLetters(Outbox outbox, Readers readers, Post post) {
    this.outbox = outbox;
    this.readers = readers;
    this.post = post;
  }

  /** Sends the letter whose turn it is; says whether there was one. */
  public boolean sendOne() {
    Optional<Taken> taken = outbox.take(LEASE);
    taken.ifPresent(this::send);
    return taken.isPresent();
  }

  private void send(Taken taken) {
    String id = taken.letter().id();
    delivery(taken.letter())
        .fold(
            posted -> {
              outbox.posted(id);
              return true;
            },
            refused -> {
              if (refused.reason().isWorthRetrying() && taken.tries() < MOST_TRIES) {
                outbox.delay(id, waitAfter(taken.tries()), refused.reason());
              } else {
                outbox.giveUp(id, refused.reason());
              }
              return false;
            });
  }

  /** A reader may have stopped letters while this one waited. */
  private Delivery delivery(Letter letter) {
    return readers.isStopped(letter.to()) ? new Refused(Reason.STOPPED) : post.send(letter);
  }

  /** Twice as long after each try: from a minute to some four hours, seventeen hours in all. */
  static Duration waitAfter(int tries) {
    return FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
  }
}
