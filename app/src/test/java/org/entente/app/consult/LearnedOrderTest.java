package org.entente.app.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.app.consult.Sittings.BETWEEN;
import static org.entente.app.consult.Sittings.actor;
import static org.entente.app.consult.Sittings.ids;
import static org.entente.app.consult.Sittings.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.junit.jupiter.api.Test;

class LearnedOrderTest {
  private static final VoterToken TOKEN = new VoterToken("k".repeat(43));
  private static final String STATEMENTS = "s0 s1 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11";

  /** The time, which passes when told. */
  private static final class Hand extends Clock {
    private Instant now = BETWEEN;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Hand clock = new Hand();
  private final Queue<Runnable> behind = new ArrayDeque<>();
  private Optional<VoteTable> votes = Optional.empty();
  private int reads;

  private final LearnedOrder learned =
      new LearnedOrder(
          (token, least, most) -> {
            reads++;
            clock.now = clock.now.plusSeconds(2);
            return votes.filter(table -> table.voters().size() >= least);
          },
          behind::add,
          clock);

  /** Two camps that part over s0 to s5; with the others, three in four of each agree. */
  private static VoteTable camps(int voters) {
    VoteTable.Builder votes =
        VoteTable.of(
            IntStream.range(0, voters).mapToObj(voter -> new VoterId("v" + voter)).toList(),
            IntStream.range(0, 12).mapToObj(column -> new StatementId("s" + column)).toList());
    for (int voter = 0; voter < voters; voter++) {
      for (int column = 0; column < 12; column++) {
        if ((voter + column) % 7 != 0) {
          boolean against = column < 6 ? voter % 2 == 0 : (voter / 2 + column) % 4 == 0;
          votes.put(voter, column, against ? -1 : 1);
        }
      }
    }
    return votes.build();
  }

  private void learn(VoteTable table) {
    votes = Optional.of(table);
    clock.now = clock.now.plus(Duration.ofHours(1));
    learned.follow(TOKEN, person("passer-by", Results.LIVE, STATEMENTS));
    work();
  }

  private void work() {
    while (!behind.isEmpty()) {
      behind.remove().run();
    }
  }

  private List<String> order(Booth booth) {
    return ids(learned.order(booth, booth.consultation().statements()));
  }

  private static List<String> plain(Booth booth) {
    return ids(new OwnOrder().order(booth, booth.consultation().statements()));
  }

  /** In which place a statement stands, on average over many voters, from 0. */
  private double place(String statement, String statements, String... votes) {
    return IntStream.range(0, 300)
        .map(n -> order(person("p" + n, Results.LIVE, statements, votes)).indexOf(statement))
        .average()
        .orElseThrow();
  }

  /** For what share of voters, who have all said this, one statement comes before another. */
  private double before(String one, String other, String... votes) {
    return IntStream.range(0, 300)
        .mapToObj(n -> order(person("p" + n, Results.LIVE, STATEMENTS, votes)))
        .mapToInt(order -> order.indexOf(one) < order.indexOf(other) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void asksEachInAnOrderOfItsOwnWhileNothingIsKnown() {
    Booth ann = person("ann", Results.LIVE, STATEMENTS);

    assertThat(order(ann)).isEqualTo(plain(ann));
  }

  @Test
  void nobodysVotesAreKnownInASmallRound() {
    Booth ann = person("ann", Results.LIVE, STATEMENTS, "s3=agree");

    learn(camps(LearnedOrder.LEAST_VOTERS - 1));
    List<String> small = order(ann);
    learn(camps(LearnedOrder.LEAST_VOTERS));

    assertThat(small).isEqualTo(plain(ann));
    assertThat(order(ann)).isNotEqualTo(plain(ann));
  }

  @Test
  void asksByPriorityWhileVotesCarryNoModel() {
    VoteTable.Builder few =
        VoteTable.of(
            IntStream.range(0, 60).mapToObj(voter -> new VoterId("v" + voter)).toList(),
            List.of(new StatementId("s0"), new StatementId("s1")));
    IntStream.range(0, 60).forEach(voter -> few.put(voter, voter % 2, voter % 2));

    learn(few.build());

    assertThat(place("s0", "s0 s1")).as("passed over by all").isGreaterThan(0.9);
  }

  @Test
  void asksFirstWhatTellsMost() {
    learn(camps(200));

    assertThat(before("s2", "s8")).isGreaterThan(0.7);
  }

  @Test
  void asksLaterWhatItExpectsByNow() {
    learn(camps(200));

    double stranger = before("s2", "s8");
    double known = before("s2", "s8", "s0=agree", "s1=agree", "s3=agree", "s4=agree", "s5=agree");

    assertThat(known).isLessThan(stranger - 0.1);
  }

  @Test
  void aNewStatementIsSeenSoon() {
    learn(camps(200));

    assertThat(place("fresh", STATEMENTS + " fresh")).isLessThan(place("s8", STATEMENTS) - 1);
  }

  @Test
  void everyStatementKeepsAChance() {
    learn(camps(200));
    List<String> firsts = new ArrayList<>();
    IntStream.range(0, 3000)
        .forEach(n -> firsts.add(order(person("p" + n, Results.LIVE, STATEMENTS)).get(0)));

    assertThat(firsts).contains(STATEMENTS.split(" ", -1));
  }

  @Test
  void whatIsAnsweredStandsFirstAndTheRestStaysWhereItIsFromPageToPage() {
    learn(camps(200));
    Booth ann = person("ann", Results.LIVE, STATEMENTS, "s7=agree", "s2=pass");

    List<String> order = order(ann);

    assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("s2", "s7");
    assertThat(order).doesNotHaveDuplicates().hasSize(12).isEqualTo(order(ann));
  }

  @Test
  void whoeverVotesForAnActorOrIsSealedBeginsNoLearning() {
    learned.follow(TOKEN, actor("ministry", Results.LIVE, STATEMENTS));
    learned.follow(TOKEN, person("ann", Results.SEALED, STATEMENTS));

    assertThat(behind).isEmpty();
  }

  @Test
  void learnsNothingWhileAVoterWaitsAndNothingTwiceAtOnce() {
    votes = Optional.of(camps(100));
    Booth ann = person("ann", Results.LIVE, STATEMENTS);

    learned.follow(TOKEN, ann);
    learned.follow(TOKEN, ann);

    assertThat(reads).isZero();
    assertThat(behind).hasSize(1);
    assertThat(order(ann)).isEqualTo(plain(ann));
  }

  @Test
  void restsFiftyTimesAsLongAsItLearned() {
    Booth ann = person("ann", Results.LIVE, STATEMENTS);
    learned.follow(TOKEN, ann);
    work();

    clock.now = clock.now.plusSeconds(99);
    learned.follow(TOKEN, ann);
    boolean early = behind.isEmpty();
    clock.now = clock.now.plusSeconds(1);
    learned.follow(TOKEN, ann);

    assertThat(early).isTrue();
    assertThat(behind).hasSize(1);
  }

  @Test
  void goesOnWhenAsManyHaveVotedAsACellMustHave() {
    List<Booth> some =
        IntStream.range(0, 50).mapToObj(n -> person("p" + n, Results.LIVE, STATEMENTS)).toList();
    learn(camps(100));
    List<List<String>> before = some.stream().map(this::order).toList();

    learn(camps(102));
    List<List<String>> twoMore = some.stream().map(this::order).toList();
    learn(camps(160));

    assertThat(twoMore).isEqualTo(before);
    assertThat(some.stream().map(this::order).toList()).isNotEqualTo(before);
  }

  @Test
  void learnsAgainAfterItFailed() {
    Booth ann = person("ann", Results.LIVE, STATEMENTS);
    List<String> answers = new ArrayList<>();
    LearnedOrder failing =
        new LearnedOrder(
            (token, least, most) -> {
              answers.add("asked");
              throw new IllegalStateException("no database");
            },
            behind::add,
            clock);

    failing.follow(TOKEN, ann);
    assertThatThrownBy(this::work).hasMessage("no database");
    clock.now = clock.now.plus(LearnedOrder.PAUSE);
    failing.follow(TOKEN, ann);

    assertThat(behind).hasSize(1);
    assertThat(answers).hasSize(1);
    assertThat(Map.of("ann", order(ann))).containsValue(plain(ann));
  }
}
