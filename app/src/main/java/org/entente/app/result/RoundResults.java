package org.entente.app.result;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.LiveVotes;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.VotesFrame;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.ConsultationId;

/**
 * What rounds brought, for whoever may see it. A result is made once for each state of the votes
 * and of the dossier, and kept; all who ask meanwhile share it.
 *
 * <p>Whether a session may see a round's votes the database says at every call. All members who may
 * see them see the same: what a result rests on holds nothing that is shown to some of them alone.
 * Results of an open round go on in steps of at least as many voters as may be shown, and by beats
 * of the clock.
 *
 * <p>Shape: at most {@value #MOST_ROUNDS} rounds and about {@value #MOST_VOTES} votes are kept; who
 * was not asked for longest gives way, and is made again when somebody asks.
 */
public final class RoundResults implements AutoCloseable {
  static final int MOST_ROUNDS = 100;
  static final long MOST_VOTES = 20_000_000;
  private static final int THREADS = 2;

  private final RoundWork.Means means;
  private final ScheduledExecutorService threads;
  private final LiveVotes.Listening listening;
  private final Map<Asked.Key, FollowedRound> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Keeps results of what is read there, and goes on with what is told here.
   *
   * @param seed where chance begins, the same for all results
   */
  public RoundResults(Polls polls, LiveVotes live, long seed) {
    this.means = new RoundWork.Means(polls, new SteadyVotes(), seed);
    this.threads =
        new ScheduledThreadPoolExecutor(
            THREADS, RoundResults::thread, new ThreadPoolExecutor.DiscardPolicy());
    this.listening = live.listen(this::hear);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "results");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What a session can be shown of a round.
   *
   * @param patience how long to wait for a first result before it is said to be under way
   */
  public RoundResult find(SessionToken by, Asked asked, Duration patience) {
    Optional<VotesFrame> frame =
        means.polls().findFrame(by, asked.partnership(), asked.round().consultation().id());
    return frame.isEmpty()
        ? new RoundResult.Nothing()
        : round(by, asked, frame.get()).ask(by, frame.get(), patience);
  }

  /**
   * Whether whoever has a result has the newest that is ready. It waits for nothing, and takes part
   * in keeping the round followed.
   *
   * @param version of the dossier as it is now
   * @param result the id of the result
   */
  public boolean isNewest(
      SessionToken by,
      PartnershipId partnership,
      ConsultationId consultation,
      long version,
      String result) {
    Optional<FollowedRound> round = keptWith(partnership, consultation, version, result);
    Optional<VotesFrame> frame =
        round.isEmpty() ? Optional.empty() : means.polls().findFrame(by, partnership, consultation);
    frame.ifPresent(seen -> round.get().look(by, seen));
    return frame.isPresent();
  }

  /** Votes of a round came on a way that is not told; the next who asks has all read again. */
  public synchronized void doubt(PartnershipId partnership, ConsultationId consultation) {
    kept.forEach(
        (key, round) -> {
          if (key.isOf(partnership, consultation)) {
            round.doubt();
          }
        });
  }

  private synchronized Optional<FollowedRound> keptWith(
      PartnershipId partnership, ConsultationId consultation, long version, String result) {
    return kept.entrySet().stream()
        .filter(entry -> entry.getKey().isOf(partnership, consultation))
        .filter(entry -> entry.getKey().version() == version)
        .map(Map.Entry::getValue)
        .filter(round -> round.isNewest(result))
        .findFirst();
  }

  private synchronized FollowedRound round(SessionToken by, Asked asked, VotesFrame frame) {
    Asked.Key key = asked.key();
    FollowedRound known = kept.get(key);
    if (known != null) {
      return known;
    }
    FollowedRound round = new FollowedRound(new RoundWork(asked, means), threads, by, frame);
    kept.keySet()
        .removeIf(
            other ->
                other.isOf(asked.partnership(), asked.round().consultation().id())
                    && other.version() < asked.version());
    makeRoom();
    kept.put(key, round);
    return round;
  }

  private void makeRoom() {
    long votes = kept.values().stream().mapToLong(FollowedRound::size).sum();
    Iterator<FollowedRound> oldest = kept.values().iterator();
    while (oldest.hasNext() && (kept.size() >= MOST_ROUNDS || votes > MOST_VOTES)) {
      votes -= oldest.next().size();
      oldest.remove();
    }
  }

  private synchronized void hear(List<LiveVote> votes) {
    kept.values().removeIf(FollowedRound::isForgotten);
    List<Map.Entry<Asked.Key, FollowedRound>> rounds = new ArrayList<>(kept.entrySet());
    for (LiveVote vote : votes) {
      for (Map.Entry<Asked.Key, FollowedRound> round : rounds) {
        if (round.getKey().isOf(vote.partnership(), vote.consultation())) {
          round.getValue().hear(vote);
        }
      }
    }
  }

  /** Ends all work. */
  @Override
  public void close() {
    listening.close();
    threads.shutdownNow();
  }
}
