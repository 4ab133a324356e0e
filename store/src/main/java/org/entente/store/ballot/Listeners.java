package org.entente.store.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.LiveVotes;

/** Whoever listens to votes as they are taken. One that fails hears no more. */
public final class Listeners implements LiveVotes {
  /** Somebody who listens; the same function may listen twice. */
  private record Ear(Consumer<List<LiveVote>> listener, Object itself) {}

  private final List<Ear> all = new CopyOnWriteArrayList<>();

  /** Nobody yet. */
  public Listeners() {}

  @Override
  public Listening listen(Consumer<List<LiveVote>> listener) {
    Ear ear = new Ear(listener, new Object());
    all.add(ear);
    return () -> all.remove(ear);
  }

  void tell(List<LiveVote> votes) {
    if (votes.isEmpty()) {
      return;
    }
    List<LiveVote> told = List.copyOf(votes);
    List<Ear> failed = new ArrayList<>();
    for (Ear ear : all) {
      try {
        ear.listener().accept(told);
      } catch (RuntimeException e) {
        failed.add(ear);
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, e);
      }
    }
    all.removeAll(failed);
  }
}
