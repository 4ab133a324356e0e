package org.entente.store.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.store.sql.Pool;
import org.entente.store.sql.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Takes votes many at a time: whoever casts waits while one thread commits everything that waits,
 * together. Votes are committed in the order in which they came, so that of one voter's votes the
 * last one counts.
 *
 * <p>Errors: casting throws {@link StoreException} if the database fails, or if more votes wait
 * than it can take. Whether they were taken is then unknown, and to cast them again is safe.
 */
public final class Intake implements AutoCloseable {
  private static final int MOST_WAITING = 4096;
  private static final int MOST_TOGETHER = 2000;
  private static final int TRIES = 3;
  private static final long PATIENCE_SECONDS = 10;

  /** Two servers of one database were in each other's way; once more, and it works. */
  private static final List<String> ONCE_MORE = List.of("40P01", "40001");

  private static final Waiting END = Waiting.of("", List.of());

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Pool pool;
  private final Listeners listeners;
  private final Thread writer;
  private volatile boolean closing;
  private volatile boolean closed;

  private Intake(Pool pool, Listeners listeners) {
    this.pool = pool;
    this.listeners = listeners;
    this.writer = new Thread(this::write, "votes");
    writer.setDaemon(true);
  }

  /** One that commits through this pool and tells these listeners. */
  public static Intake open(Pool pool, Listeners listeners) {
    Intake intake = new Intake(pool, listeners);
    intake.writer.start();
    return intake;
  }

  /** What became of each of a voter's votes, once it is durable. */
  List<VoteOutcome> cast(VoterToken token, List<VoteGiven> votes) {
    Waiting waiting = Waiting.of(token.secret(), votes);
    enqueue(waiting);
    try {
      return waiting.outcomes().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw e;
    }
  }

  private void enqueue(Waiting waiting) {
    boolean waits = false;
    try {
      waits = !closing && queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!waits || closed) {
      waiting.outcomes().completeExceptionally(StoreException.overloaded());
    }
  }

  private void write() {
    try {
      for (List<Waiting> next = next(); !next.isEmpty(); next = next()) {
        commit(next);
      }
    } finally {
      closing = true;
      closed = true; // from here on, whoever comes sees it and does not wait
      List<Waiting> late = new ArrayList<>();
      queue.drainTo(late);
      late.forEach(
          waiting -> waiting.outcomes().completeExceptionally(StoreException.overloaded()));
    }
  }

  /** What waits, at least one; empty at the end. */
  private List<Waiting> next() {
    List<Waiting> next = new ArrayList<>();
    int votes = 0;
    Waiting waiting = first();
    while (waiting != null && !waiting.isEnd()) {
      next.add(waiting);
      votes += waiting.votes().size();
      Waiting following = queue.peek();
      waiting =
          votes < MOST_TOGETHER && (following == null || !following.isEnd()) ? queue.poll() : null;
    }
    return next;
  }

  private Waiting first() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      return END; // somebody wants this thread to end
    }
  }

  private void commit(List<Waiting> together) {
    Batch batch = new Batch();
    together.forEach(batch::add);
    Batch.@Nullable Result result = null;
    try {
      result = committed(batch);
    } catch (RuntimeException e) {
      together.forEach(waiting -> waiting.outcomes().completeExceptionally(e));
    } catch (Error e) {
      together.forEach(waiting -> waiting.outcomes().completeExceptionally(e));
      throw e;
    }
    if (result != null) {
      int from = 0;
      for (Waiting waiting : together) {
        int to = from + waiting.votes().size();
        waiting.outcomes().complete(List.copyOf(result.outcomes().subList(from, to)));
        from = to;
      }
      listeners.tell(result.live());
    }
  }

  private Batch.Result committed(Batch batch) {
    for (int left = TRIES - 1; ; left--) {
      try {
        return batch.commit(pool);
      } catch (StoreException e) {
        if (left == 0 || !ONCE_MORE.contains(e.state())) {
          throw e;
        }
      }
    }
  }

  /** Commits what waits and takes no more. */
  @Override
  public void close() {
    closing = true;
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        if (queue.offer(END, 1, TimeUnit.SECONDS)) {
          writer.join();
        }
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
