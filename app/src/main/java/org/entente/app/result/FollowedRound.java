package org.entente.app.result;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.VotesFrame;
import org.entente.app.ports.SessionToken;
import org.entente.app.study.RoundStudy;
import org.jspecify.annotations.Nullable;

/**
 * The result of one round, made once and, while the round is open, gone on with. Whoever asks may
 * see it: that is looked at before.
 *
 * <p>The work is done aside, one piece at a time, under the session of whoever asked last: the
 * program has no rights of its own. Pieces begin with a beat of the clock and not with a vote, and
 * where people look on no reader waits for one: from how long an answer took nobody learns whether
 * a vote came.
 */
final class FollowedRound {
  /** Votes are taken in no more often. */
  private static final Duration BEAT = Duration.ofMillis(250);

  /** Nobody looks on any more if nobody has asked for so long; then votes only gather. */
  private static final Duration WATCHED = Duration.ofMinutes(1);

  /** They gather no longer than this. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** Of votes that another server took nobody tells: an open round is read again after so long. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final RoundWork work;
  private final ScheduledExecutorService threads;
  private final Queue<LiveVote> heard = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile VotesFrame frame;
  private volatile SessionToken by;
  private volatile long askedAt;
  private volatile long readAt;
  private volatile boolean stale = true;
  private volatile RoundWork.@Nullable Step last;
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

  FollowedRound(
      RoundWork work, ScheduledExecutorService threads, SessionToken by, VotesFrame frame) {
    this.work = work;
    this.threads = threads;
    this.by = by;
    this.frame = frame;
    this.askedAt = System.nanoTime();
    this.readAt = askedAt;
  }

  /** How many votes it keeps in memory. */
  long size() {
    RoundWork.Step step = last;
    return step == null ? 0 : step.shown().votes().votes();
  }

  /** Whether its result has this id, or none that is newer is ready. */
  boolean isNewest(String id) {
    RoundWork.Step step = last;
    return step != null && step.id().equals(id);
  }

  /** All votes must be read again: some came on a way that is not told. */
  void doubt() {
    stale = true;
  }

  /** A vote of this round was taken. */
  void hear(LiveVote vote) {
    heard.add(vote);
    if (!isOlder(askedAt, WATCHED)) {
      schedule();
    }
  }

  /** Whether votes gather here, and nobody has asked for so long that it is not worth it. */
  boolean isForgotten() {
    return !heard.isEmpty() && isOlder(askedAt, KEPT);
  }

  /**
   * What can be shown now; whatever is due is begun.
   *
   * @param seen what the session was just found to see
   * @param patience how long to wait for a first result, or one after nobody has looked on
   */
  RoundResult ask(SessionToken session, VotesFrame seen, Duration patience) {
    boolean waits = last == null || isOlder(askedAt, WATCHED) || stale || !seen.equals(frame);
    look(session, seen);
    if (waits) {
      await(underWay(), patience);
    }
    RoundWork.Step step = last;
    if (step == null) {
      return new RoundResult.UnderWay(work.done());
    }
    RoundStudy study = step.study();
    return study == null
        ? new RoundResult.Nothing()
        : new RoundResult.Ready(step.id(), study, step.shown().closed());
  }

  /** Somebody looks on: begins whatever is due, and waits for nothing. */
  void look(SessionToken session, VotesFrame seen) {
    if (!seen.equals(frame)) {
      frame = seen;
      stale = true;
    }
    by = session;
    askedAt = System.nanoTime();
    boolean old = !seen.closed() && isOlder(readAt, FRESH);
    if (stale || old || !heard.isEmpty()) {
      goOn(old);
    }
  }

  /** Begins the next piece, unless one is under way. */
  private synchronized void goOn(boolean anew) {
    if (running.isDone()) {
      running = CompletableFuture.runAsync(() -> work(anew), threads);
    }
  }

  private synchronized CompletableFuture<Void> underWay() {
    return running;
  }

  /** What fails is told to whoever asks next, since all is read again then. */
  private void goOnWithoutReader() {
    scheduled.set(false);
    goOn(false);
  }

  private void work(boolean anew) {
    boolean all = anew || stale;
    if (all) {
      stale = false; // a doubt that comes from here on is a new one
      readAt = System.nanoTime();
    }
    boolean worked = false;
    try {
      Optional<RoundWork.Step> step = all ? work.anew(by, heard) : work.next(by, heard);
      step.ifPresent(next -> last = next);
      worked = step.isPresent();
    } finally {
      if (!worked) {
        stale = true;
      }
    }
    if (!heard.isEmpty()) {
      schedule();
    }
  }

  private void schedule() {
    if (scheduled.compareAndSet(false, true)) {
      long beat = BEAT.toNanos();
      CompletableFuture.delayedExecutor(
              beat - Math.floorMod(System.nanoTime(), beat), TimeUnit.NANOSECONDS, threads)
          .execute(this::goOnWithoutReader);
    }
  }

  private static void await(CompletableFuture<Void> begun, Duration patience) {
    try {
      begun.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException notYet) {
      return; // the reader is told that it is under way
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  private static boolean isOlder(long moment, Duration than) {
    return System.nanoTime() - moment > than.toNanos();
  }
}
