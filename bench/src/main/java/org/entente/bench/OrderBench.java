package org.entente.bench;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoterToken;
import org.entente.app.consult.LearnedOrder;
import org.entente.app.consult.OwnOrder;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Series;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.dialogue.routing.Fit;
import org.entente.dialogue.routing.IdealPoints;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * In which order a voter who has answered a hundred statements is asked the others: what its
 * request pays, without votes of others and with them, and what is paid in the background.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class OrderBench {
  private static final int ANSWERED = 100;

  private VoteTable votes = VoteTable.of(List.of(), List.of()).build();
  private Booth booth = booth(votes);
  private final OwnOrder own = new OwnOrder();
  private final LearnedOrder learned =
      new LearnedOrder(
          (token, least, most) -> Optional.of(votes), Runnable::run, Clock.systemUTC());

  /** Reads or makes the votes, and learns from them. */
  @Setup
  public void prepare() throws IOException {
    votes = ConsultationVotes.table();
    booth = booth(votes);
    learned.follow(new VoterToken("k".repeat(43)), booth);
  }

  private static Booth booth(VoteTable votes) {
    Map<StatementId, VoteGiven> given = new HashMap<>();
    for (StatementId statement :
        votes.statements().subList(0, Math.min(ANSWERED, votes.statements().size()))) {
      Vote vote = given.size() % 3 == 0 ? Vote.DISAGREE : Vote.AGREE;
      given.put(statement, new VoteGiven(statement, 1, vote));
    }
    Instant now = Instant.now();
    return new Booth(
        new PartnershipId("bench"),
        new Consultation(
            new ConsultationId("bench"),
            Wording.of("Bench"),
            new Series("", ""),
            new Window(now.minusSeconds(60), now.plusSeconds(86_400)),
            Set.of(),
            new Disclosure(Results.LIVE, Attribution.NAMED, "kind", 3, 3),
            votes.statements().stream().map(OrderBench::statement).toList()),
        new Voter(new VoterId("newcomer"), VoterKind.PERSON, Set.of(), false, Map.of()),
        Booth.Stage.OPEN,
        given);
  }

  private static Statement statement(StatementId id) {
    return new Statement(
        id, Wording.of("On " + id), 1, Moderation.IN, false, Set.of(), Source.UNSTATED);
  }

  /** The order that knows no votes. */
  @Benchmark
  public List<Statement> withoutVotes() {
    return own.order(booth, booth.consultation().statements());
  }

  /** The order that was learned. */
  @Benchmark
  public List<Statement> withVotes() {
    return learned.order(booth, booth.consultation().statements());
  }

  /** The model, in the background. */
  @Benchmark
  public Fit background() {
    return IdealPoints.fit(votes);
  }
}
