package org.entente.web.brief;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.entente.app.study.Progress;

/**
 * Long work of one kind, done aside by a thread of its own. What was done is kept for whoever asks
 * next; the oldest gives way.
 */
final class Works<K, T> implements AutoCloseable {
  private static final int IDLE_SECONDS = 30;

  private final int most;
  private final Map<K, Work<T>> works = new LinkedHashMap<>();
  private final ThreadPoolExecutor threads;

  /** Keeps at most so many results, and lets at most so many wait. */
  Works(String name, int most, int waiting) {
    this.most = most;
    this.threads =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * The work of this name: under way, done, or begun now for whoever asks.
   *
   * @throws Busy if too much waits already
   */
  synchronized Work<T> ask(K key, String login, Function<Progress, T> task) {
    Work<T> known = works.get(key);
    if (known != null && known.join(login)) {
      return known;
    }
    Work<T> work = new Work<>();
    work.join(login);
    try {
      threads.execute(() -> run(key, work, task));
    } catch (RejectedExecutionException full) {
      throw new Busy(full);
    }
    works.remove(key);
    works.put(key, work);
    if (works.size() > most) {
      K oldest = works.keySet().iterator().next();
      Optional.ofNullable(works.remove(oldest)).ifPresent(Work::cancel);
    }
    return work;
  }

  /** The work of this name if somebody asked for it. */
  synchronized Optional<Work<T>> find(K key) {
    return Optional.ofNullable(works.get(key));
  }

  private void run(K key, Work<T> work, Function<Progress, T> task) {
    try {
      work.reached(0);
      work.finish(task.apply(work));
    } catch (CancellationException stopped) {
      forget(key, work);
    } catch (RuntimeException | Error failed) {
      work.fail(failed);
      forget(key, work);
    }
  }

  private synchronized void forget(K key, Work<T> work) {
    works.remove(key, work);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
