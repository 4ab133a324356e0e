package org.entente.web._fixtures;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * A crowd that votes over the line, each with a link of its own. All of them are under way at the
 * same time; so many calls at most are.
 */
public final class Crowd implements AutoCloseable {
  private static final int CALLS_AT_ONCE = 64;
  private static final int ONE_HURRIED_OF = 400;
  private static final long LOOK_MILLIS = 50;
  private static final int PATIENCE_MINUTES = 15;

  private final List<CrowdVoter> voters = new ArrayList<>();
  private final CrowdCount count = new CrowdCount();
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final ScheduledThreadPoolExecutor calls = new ScheduledThreadPoolExecutor(CALLS_AT_ONCE);
  private final HttpClient http;
  private final CountDownLatch busy;
  private final int parts;
  private final AtomicInteger part = new AtomicInteger();

  private Crowd(String server, List<String> secrets, int parts) {
    this.http = line();
    this.busy = new CountDownLatch(secrets.size());
    this.parts = parts;
    for (String secret : secrets) {
      int number = voters.size();
      boolean hurried = number % ONE_HURRIED_OF == 0;
      voters.add(new CrowdVoter(new Seat(http, server, secret), number, hurried, count));
    }
    voters.forEach(voter -> calls.execute(() -> step(voter)));
  }

  /** A line that many share; it keeps no cookies. */
  public static HttpClient line() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  /** Lets everybody come and vote, on the first of so many parts of the statements. */
  public static Crowd start(String server, List<String> secrets, int parts) {
    return new Crowd(server, secrets, parts);
  }

  private void step(CrowdVoter voter) {
    try {
      int now = part.get();
      boolean last = now == parts - 1;
      long wait = voter.step(now, parts);
      if (last && voter.isDone()) {
        busy.countDown();
      } else {
        CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, calls)
            .execute(() -> step(voter));
      }
    } catch (RuntimeException | AssertionError failure) {
      failures.add(failure);
      busy.countDown();
    }
  }

  /** From now on they vote on the next part, and on the last one until they have answered all. */
  public void nextPart() {
    part.incrementAndGet();
  }

  /** What it did until now. */
  public CrowdCount count() {
    return count;
  }

  /** What went wrong for single voters. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Waits until so many more votes are confirmed. */
  public void awaitConfirmed(long more) throws InterruptedException {
    long until = count.confirmed() + more;
    await(() -> count.confirmed() >= until, more + " more votes");
  }

  /** Waits until everybody has answered everything, and knows that it is taken. */
  public void awaitDone() throws InterruptedException {
    await(() -> busy.getCount() == 0, "the end");
  }

  private void await(BooleanSupplier condition, String what) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what + ": " + count + " " + failures);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** What each was told is taken, by the secret of its seat; only once everybody is done. */
  public Map<String, Map<String, String>> confirmedBySecret() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    voters.forEach(voter -> all.put(voter.secret(), voter.confirmed()));
    return all;
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }
}
