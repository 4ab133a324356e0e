package org.entente.app._fixtures;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.LiveVotes;
import org.entente.app.ballot.Polls;
import org.entente.app.ballot.VotesFrame;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.app.result.Asked;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Series;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.HeldConsultation;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/** One round of which votes are kept in memory: on fees, visas and language. */
public final class OnePoll implements LiveVotes {
  /** Who may see it; nobody else may. */
  public static final SessionToken MEMBER = new SessionToken("member-".repeat(6));

  private static final PartnershipId NURSES = new PartnershipId("nurses");
  private static final ConsultationId SPRING = new ConsultationId("spring");
  private static final List<StatementId> STATEMENTS =
      Stream.of("fees", "visas", "language").map(StatementId::new).toList();

  private final Map<VoterId, Map<StatementId, Vote>> votes = new TreeMap<>();
  private final List<Consumer<List<LiveVote>>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger readings = new AtomicInteger();
  private final Semaphore door = new Semaphore(1);
  private boolean closed;

  /** The round in the dossier's version, asked for. */
  public Asked asked(long version) {
    HeldConsultation round =
        new HeldConsultation(
            new Consultation(
                SPRING,
                new Wording("Spring", Map.of()),
                new Series("", ""),
                new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                Set.of(),
                new Disclosure(Results.LIVE, Attribution.NAMED, "kind", 3, 3),
                STATEMENTS.stream().map(OnePoll::statement).toList()),
            List.of(),
            VoteTable.of(List.of(), STATEMENTS).build(),
            List.of());
    return new Asked(NURSES, version, round, round);
  }

  private static Statement statement(StatementId id) {
    return new Statement(
        id, new Wording("On " + id, Map.of()), 1, Moderation.IN, false, Set.of(), Source.UNSTATED);
  }

  /** Voters of these numbers vote the same on everything, and listeners hear of it. */
  public void vote(int from, int to, Vote vote) {
    List<LiveVote> told = new ArrayList<>();
    synchronized (this) {
      for (int number = from; number < to; number++) {
        VoterId voter = new VoterId("v" + (100 + number));
        for (StatementId statement : STATEMENTS) {
          votes.computeIfAbsent(voter, any -> new TreeMap<>()).put(statement, vote);
          told.add(new LiveVote(NURSES, SPRING, voter, statement, vote));
        }
      }
    }
    listeners.forEach(listener -> listener.accept(told));
  }

  /** Takes no more votes. */
  public synchronized void close() {
    closed = true;
  }

  /** Whoever wants to know who votes waits until {@link #goOn}. */
  public void hold() {
    door.acquireUninterruptibly();
  }

  /** Lets them know. */
  public void goOn() {
    door.release();
  }

  /** Whether somebody waits to know who votes. */
  public boolean isAwaited() {
    return door.hasQueuedThreads();
  }

  /** How many times all votes were read. */
  public int readings() {
    return readings.get();
  }

  @Override
  public Listening listen(Consumer<List<LiveVote>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What reads it. */
  public Polls polls() {
    return Polls.class.cast(
        Proxy.newProxyInstance(
            Polls.class.getClassLoader(),
            new Class<?>[] {Polls.class},
            (proxy, method, arguments) -> {
              boolean may = MEMBER.equals(arguments[0]);
              return switch (method.getName()) {
                case "findFrame" -> may ? Optional.of(frame()) : Optional.empty();
                case "findVotes" -> may ? Optional.of(shown()) : Optional.empty();
                case "voters" -> may ? voters(arguments) : List.of();
                default -> throw new UnsupportedOperationException(method.getName());
              };
            }));
  }

  private synchronized VotesFrame frame() {
    return new VotesFrame("kind", STATEMENTS, closed);
  }

  private synchronized List<Voter> voters() {
    return votes.keySet().stream()
        .sorted(Comparator.naturalOrder())
        .map(id -> new Voter(id, VoterKind.PERSON, Set.of(), false, Map.of("kind", "union")))
        .toList();
  }

  private List<Voter> voters(Object[] arguments) {
    hold();
    goOn();
    return voters().stream()
        .filter(voter -> arguments.length < 4 || ((List<?>) arguments[3]).contains(voter.id()))
        .toList();
  }

  private synchronized VotesShown shown() {
    readings.incrementAndGet();
    List<Voter> voters = voters();
    VoteTable.Builder table = VoteTable.of(voters.stream().map(Voter::id).toList(), STATEMENTS);
    for (int row = 0; row < voters.size(); row++) {
      for (Map.Entry<StatementId, Vote> vote :
          votes.getOrDefault(voters.get(row).id(), Map.of()).entrySet()) {
        table.put(row, STATEMENTS.indexOf(vote.getKey()), vote.getValue().value());
      }
    }
    return new VotesShown(voters, table.build(), closed);
  }
}
