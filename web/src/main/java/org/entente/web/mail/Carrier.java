package org.entente.web.mail;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entente.app.post.SendLetters;

/**
 * Sends letters aside, one after the other, as long as the workspace is open. Without a mail server
 * there is nobody to send them, and pages offer text to copy.
 */
public final class Carrier implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BlockingQueue<Boolean> calls = new LinkedBlockingQueue<>(1);
  private final List<Thread> threads;
  private volatile boolean closed;

  private Carrier() {
    this.threads = List.of();
  }

  private Carrier(SendLetters letters, PrintStream log) {
    Thread thread = new Thread(() -> carry(letters, log), "entente-letters");
    thread.setDaemon(true);
    this.threads = List.of(thread);
  }

  /** Nobody: the workspace has no mail server. */
  public static Carrier none() {
    return new Carrier();
  }

  /**
   * Somebody who begins now.
   *
   * @param log where it says, once, that the outbox cannot be reached
   */
  public static Carrier start(SendLetters letters, PrintStream log) {
    Carrier carrier = new Carrier(letters, log);
    carrier.threads.forEach(Thread::start);
    return carrier;
  }

  /** Whether letters are sent. */
  public boolean isOn() {
    return !threads.isEmpty();
  }

  /** There are letters to send: nobody need wait for the next round. */
  public void call() {
    calls.offer(true);
  }

  private void carry(SendLetters letters, PrintStream log) {
    boolean well = true;
    while (!closed) {
      try {
        boolean more = letters.sendOne();
        well = true;
        if (!more) {
          calls.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException ended) {
        return;
      } catch (RuntimeException unreachable) { // says nothing of the letter, nor does the log
        if (well && !closed) {
          log.println("Letters wait: " + unreachable.getClass().getSimpleName());
        }
        well = false;
        rest();
      }
    }
  }

  private void rest() {
    try {
      calls.clear();
      calls.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      closed = true;
    }
  }

  /** Lets the letter that is on its way arrive, for some seconds; the others wait. */
  @Override
  public void close() {
    closed = true;
    call();
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE.toMillis());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
