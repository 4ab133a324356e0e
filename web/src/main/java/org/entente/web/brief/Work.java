package org.entente.web.brief;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.entente.app.study.Progress;

/**
 * Long work that is under way: how far it is, what came of it, who waits for it. It stops when
 * nobody does.
 */
final class Work<T> implements Progress {
  private final CompletableFuture<T> result = new CompletableFuture<>();
  private final Set<String> waiting = new HashSet<>();
  private volatile double done;

  /** Somebody waits for it; false if it was stopped before. */
  synchronized boolean join(String login) {
    if (result.isCancelled()) {
      return false;
    }
    waiting.add(login);
    return true;
  }

  /** Somebody waits no longer. */
  synchronized void leave(String login) {
    if (waiting.remove(login) && waiting.isEmpty()) {
      cancel();
    }
  }

  @Override
  public void reached(double part) {
    if (result.isCancelled()) {
      throw new CancellationException("nobody wants it any more");
    }
    done = part;
  }

  /** How much is done, from 0 to 1. */
  double done() {
    return done;
  }

  /** Nobody wants it any more. */
  void cancel() {
    result.cancel(false);
  }

  boolean isCancelled() {
    return result.isCancelled();
  }

  boolean isDone() {
    return result.isDone() && !result.isCancelled();
  }

  void finish(T value) {
    done = 1;
    result.complete(value);
  }

  void fail(Throwable reason) {
    result.completeExceptionally(reason);
  }

  /**
   * Whether it is done after so long at most; never if it was stopped.
   *
   * @throws IllegalStateException if it failed
   */
  boolean isDoneWithin(long millis) {
    try {
      result.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | CancellationException notDone) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the work failed", failed.getCause());
    }
  }

  /** What came of it; it must be done. */
  T value() {
    return result.join();
  }
}
