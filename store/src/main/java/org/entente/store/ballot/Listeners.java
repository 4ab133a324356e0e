package org.entente.store.ballot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.LiveVotes;

/** Whoever listens to votes as they are taken. One that fails hears no more. */
public final class Listeners implements LiveVotes {
  private final List<Consumer<List<LiveVote>>> all = new CopyOnWriteArrayList<>();

  /** Nobody yet. */
  public Listeners() {}

  @Override
  public Listening listen(Consumer<List<LiveVote>> listener) {
    Consumer<List<LiveVote>> itself = listener::accept;
    all.add(itself);
    return () -> all.remove(itself);
  }

  void tell(List<LiveVote> votes) {
    if (votes.isEmpty()) {
      return;
    }
    List<LiveVote> told = List.copyOf(votes);
    for (Consumer<List<LiveVote>> listener : all) {
      try {
        listener.accept(told);
      } catch (RuntimeException e) {
        all.remove(listener);
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, e);
      }
    }
  }
}
