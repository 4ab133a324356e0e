package org.entente.web._fixtures;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What a crowd did, counted while it does it. */
public final class CrowdCount {
  private final LongAdder sent = new LongAdder();
  private final LongAdder again = new LongAdder();
  private final LongAdder confirmed = new LongAdder();
  private final LongAdder unanswered = new LongAdder();
  private final Map<Integer, Integer> refusedByStatus = new ConcurrentSkipListMap<>();

  void sent(int votes, boolean before) {
    sent.add(votes);
    if (before) {
      again.add(votes);
    }
  }

  void confirmed(int votes) {
    confirmed.add(votes);
  }

  void unanswered() {
    unanswered.increment();
  }

  void refused(int status) {
    refusedByStatus.merge(status, 1, Integer::sum);
  }

  /** Votes of which voters know that they are taken, each change of a mind among them. */
  public long confirmed() {
    return confirmed.sum();
  }

  /** Votes that were sent again as they were sent before. */
  public long again() {
    return again.sum();
  }

  /** Calls that nobody answered. */
  public long unansweredCalls() {
    return unanswered.sum();
  }

  /** How often the server answered with something else than what was asked, by its status. */
  public Map<Integer, Integer> refusedByStatus() {
    return Map.copyOf(refusedByStatus);
  }

  @Override
  public String toString() {
    return "%d votes sent, %d of them again; %d confirmed; %d calls unanswered; refused %s"
        .formatted(sent.sum(), again(), confirmed(), unansweredCalls(), refusedByStatus);
  }
}
