package org.entente.app.ballot;

import java.util.List;
import java.util.function.Consumer;

/**
 * Tells of votes as they are taken by this process, after they are durable, so that a map can
 * follow without reading all of them again. Votes of sealed consultations are not told.
 */
public interface LiveVotes {
  /**
   * Listens from now on. A listener hears the votes of one commit at a time, in the order in which
   * they count, and must not take long.
   *
   * @return what ends it when closed
   */
  Listening listen(Consumer<List<LiveVote>> listener);

  /** Somebody listens, until this is closed. */
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
