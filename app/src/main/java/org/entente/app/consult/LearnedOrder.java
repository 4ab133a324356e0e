package org.entente.app.consult;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.routing.Routing;
import org.entente.kernel.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Asks first what tells most, learned in the background from what others said.
 *
 * <p>What is learned of a round is kept in memory alone. Where a voter stands in it is found anew,
 * from its own votes, each time an order is made, and kept nowhere.
 *
 * <p>Cost: an order O(n · log n) in statements, and reads nothing; learning takes the background
 * {@link #SHARE}th of the time at most.
 */
public final class LearnedOrder implements NextStatement {
  /** When an order may know others' votes, so that nobody reads from it what they said. */
  public static final Rule RULE =
      Rule.of(
          "consult.learned-order",
          "only persons are asked in an order that knows votes, only persons' votes are known to it,"
              + " only while results are live, and once 50 of them have voted; it goes on when as"
              + " many as a cell must have to be shown have voted or changed a vote since; else each"
              + " voter is asked in an order of its own that knows no votes",
          "Entente; that fewer than 50 voters carry no map: Polis, FAQ");

  /** Votes of fewer persons have no part in any order. */
  public static final int LEAST_VOTERS = 50;

  /** It learns from so many voters, of whom chance decides, and not from all of a larger round. */
  public static final int MOST_VOTERS = 5000;

  /** Between the end of learning a round and its next beginning lies as long at least. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  /** And so many times as long as it took. */
  static final int SHARE = 50;

  private static final int MOST_ROUNDS = 50;

  /** Where the votes of the round come from that a voter's secret opens. */
  @FunctionalInterface
  public interface Votes {
    /** What {@link org.entente.app.ballot.Ballots#findSample} finds. */
    Optional<VoteTable> find(VoterToken token, int leastVoters, int mostVoters);
  }

  private record Round(PartnershipId partnership, ConsultationId consultation) {}

  private static final class State {
    private @Nullable VotesLearned learned;
    private boolean busy;
    private Instant notBefore = Instant.MIN;
  }

  private final OwnOrder own = new OwnOrder();
  private final Map<Round, State> states =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Round, State> eldest) {
          return size() > MOST_ROUNDS;
        }
      };
  private final Votes votes;
  private final Executor background;
  private final Clock clock;

  /**
   * Learns from these votes.
   *
   * @param background where it learns; never while a voter waits
   */
  public LearnedOrder(Votes votes, Executor background, Clock clock) {
    this.votes = votes;
    this.background = background;
    this.clock = clock;
  }

  /**
   * Learns the round of a voter who is at its booth, in the background and unless it did just now.
   *
   * @param token opens the round's votes; forgotten afterwards
   */
  public void follow(VoterToken token, Booth booth) {
    if (booth.stage() == Booth.Stage.OPEN
        && OrderStatements.mayKnowVotes(booth, clock.instant())
        && begins(round(booth))) {
      background.execute(() -> learn(token, booth));
    }
  }

  private static Round round(Booth booth) {
    return new Round(booth.partnership(), booth.consultation().id());
  }

  private synchronized boolean begins(Round round) {
    State state = states.computeIfAbsent(round, anew -> new State());
    if (state.busy || clock.instant().isBefore(state.notBefore)) {
      return false;
    }
    state.busy = true;
    return true;
  }

  private void learn(VoterToken token, Booth booth) {
    Instant begin = clock.instant();
    Round round = round(booth);
    Optional<VotesLearned> learned = find(round);
    try {
      learned = learned(token, booth.consultation().disclosure().leastVoters(), learned);
    } finally {
      end(round, learned, begin);
    }
  }

  private Optional<VotesLearned> learned(
      VoterToken token, int leastVoters, Optional<VotesLearned> before) {
    Optional<VoteTable> found = votes.find(token, LEAST_VOTERS, MOST_VOTERS);
    Map<VoterId, Integer> hands = found.map(VotesLearned::hands).orElse(Map.of());
    if (hands.size() < LEAST_VOTERS) {
      return Optional.empty();
    }
    return before.isPresent() && before.get().changed(hands) < leastVoters
        ? before
        : found.map(VotesLearned::of);
  }

  private synchronized void end(Round round, Optional<VotesLearned> learned, Instant begin) {
    Instant end = clock.instant();
    Duration rest = Duration.between(begin, end).multipliedBy(SHARE);
    State state = states.computeIfAbsent(round, anew -> new State());
    state.busy = false;
    state.learned = learned.orElse(null);
    state.notBefore = end.plus(rest.compareTo(PAUSE) > 0 ? rest : PAUSE);
  }

  private synchronized Optional<VotesLearned> find(Round round) {
    return Optional.ofNullable(states.get(round)).map(state -> state.learned);
  }

  @Override
  public List<Statement> order(Booth booth, List<Statement> asked) {
    List<Statement> plain = own.order(booth, asked);
    return find(round(booth)).map(learned -> order(learned, booth, plain)).orElse(plain);
  }

  /** What the voter has answered stands first, in the order of its own. */
  private static List<Statement> order(VotesLearned learned, Booth booth, List<Statement> plain) {
    VoterId voter = booth.voter().id();
    Map<StatementId, Vote> given = given(booth, plain);
    Map<StatementId, Statement> byId =
        plain.stream().collect(Collectors.toMap(Statement::id, Function.identity()));
    List<Statement> order = new ArrayList<>();
    plain.stream().filter(statement -> given.containsKey(statement.id())).forEach(order::add);
    Routing.order(
            learned.fit(),
            given,
            learned.candidates(plain),
            statement -> OwnOrder.chance(voter, statement))
        .forEach(statement -> order.add(byId.get(statement)));
    return Collections.unmodifiableList(order);
  }

  /** What the voter said of statements as they read now. */
  private static Map<StatementId, Vote> given(Booth booth, List<Statement> asked) {
    Map<StatementId, Vote> given = new HashMap<>();
    for (Statement statement : asked) {
      VoteGiven vote = booth.votes().get(statement.id());
      if (vote != null && vote.version() == statement.version()) {
        given.put(statement.id(), vote.vote());
      }
    }
    return given;
  }
}
