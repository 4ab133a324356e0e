package org.entente.store.ballot;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;

/**
 * Votes of one voter that wait to be committed.
 *
 * @param outcomes what became of each; for whoever cast them
 */
record Waiting(
    String secret, List<VoteGiven> votes, CompletableFuture<List<VoteOutcome>> outcomes) {
  Waiting {
    votes = List.copyOf(votes);
  }

  static Waiting of(String secret, List<VoteGiven> votes) {
    return new Waiting(secret, votes, new CompletableFuture<>());
  }

  /** Whether it is no voter's, and nothing comes after it. */
  boolean isEnd() {
    return secret.isEmpty();
  }

  @Override
  public String toString() {
    return "Waiting[…]"; // nobody's secret in a log
  }
}
