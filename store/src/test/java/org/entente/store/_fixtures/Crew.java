package org.entente.store._fixtures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People who work at the same time. */
public final class Crew {
  private Crew() {}

  /** What one of them does, by number. */
  public interface Shift<T> {
    /** Does it. */
    T by(int number) throws Exception;
  }

  /** What came of their shifts, which all began at once. */
  public static <T> List<T> atOnce(int people, Shift<T> shift) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    CyclicBarrier start = new CyclicBarrier(people);
    try {
      List<Callable<T>> shifts = new ArrayList<>();
      for (int number = 0; number < people; number++) {
        int mine = number;
        shifts.add(
            () -> {
              start.await();
              return shift.by(mine);
            });
      }
      List<T> ends = new ArrayList<>();
      for (Future<T> end : threads.invokeAll(shifts)) {
        ends.add(end.get());
      }
      return ends;
    } finally {
      threads.shutdownNow();
    }
  }
}
