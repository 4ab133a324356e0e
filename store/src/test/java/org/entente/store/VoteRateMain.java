package org.entente.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.store._fixtures.Crew;
import org.entente.store._fixtures.DataFolder;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.Workplace;

/**
 * Measures how fast votes are taken, against how fast the same database takes the same rows in a
 * bare loop, one commit each, over one connection per client. Both run in turns; the median of the
 * ratios counts. {@code bench/votes} runs it.
 */
final class VoteRateMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final int CLIENTS = 16;
  private static final int VOTERS = 2000;
  private static final int STATEMENTS = 1000;
  private static final int WARM_UP = 2;
  private static final int PAIRS = 5;
  private static final Duration TURN = Duration.ofSeconds(5);
  private static final String BARE =
      "INSERT INTO public.bare_vote (voter, statement, version, value, source)"
          + " VALUES (?, ?, 1, ?, '') ON CONFLICT (voter, statement) DO UPDATE"
          + " SET version = excluded.version, value = excluded.value, source = excluded.source";

  private final Workplace workplace;
  private final List<VoterToken> tokens;
  private final AtomicInteger bare = new AtomicInteger();
  private final AtomicInteger cast = new AtomicInteger();

  private VoteRateMain(Workplace workplace) {
    this.workplace = workplace;
    Hall hall = Hall.live(workplace);
    hall.schedule(longer(hall));
    this.tokens =
        hall.invite(
            "union", IntStream.range(0, VOTERS).mapToObj(i -> "v" + i).toArray(String[]::new));
  }

  private static Consultation longer(Hall hall) {
    Consultation usual = hall.consultation(Hall.disclosure(Results.LIVE, Attribution.NAMED));
    return new Consultation(
        usual.id(),
        usual.title(),
        usual.series(),
        new Consultation.Window(
            Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofHours(1))),
        Set.of(new ActorId("union")),
        usual.disclosure(),
        IntStream.range(0, STATEMENTS)
            .mapToObj(
                number ->
                    new Statement(
                        id(number),
                        new Wording("Statement " + number, Map.of()),
                        1,
                        Moderation.IN,
                        false,
                        Set.of(),
                        Source.UNSTATED))
            .toList());
  }

  private static StatementId id(int statement) {
    return new StatementId("s" + statement);
  }

  /** Takes nothing. */
  public static void main(String[] arguments) throws Exception {
    Workplace workplace = Workplace.openIn(DataFolder.fresh());
    try {
      workplace.tellBehind(
          "CREATE TABLE public.bare_vote (voter bigint NOT NULL, statement text NOT NULL,"
              + " version integer NOT NULL, value smallint NOT NULL, source text NOT NULL,"
              + " PRIMARY KEY (voter, statement))");
      new VoteRateMain(workplace).measure();
    } finally {
      workplace.close();
    }
  }

  private void measure() throws Exception {
    for (int turn = 0; turn < WARM_UP; turn++) {
      bareLoop();
      intake();
    }
    List<Double> ratios = new ArrayList<>();
    for (int pair = 1; pair <= PAIRS; pair++) {
      double loop = bareLoop();
      double taken = intake();
      ratios.add(taken / loop);
      OUT.printf(
          "pair %d: %.0f votes/s taken, %.0f rows/s in a bare loop, ratio %.2f%n",
          pair, taken, loop, taken / loop);
    }
    ratios.sort(null);
    OUT.printf("median ratio of %d: %.2f (%d clients)%n", PAIRS, ratios.get(PAIRS / 2), CLIENTS);
  }

  private double bareLoop() throws Exception {
    return rate(
        until -> {
          try (Connection connection = workplace.keys().superuser().connect();
              PreparedStatement insert = connection.prepareStatement(BARE)) {
            int rows = 0;
            for (; System.nanoTime() < until; rows++) {
              insertNext(insert);
            }
            return rows;
          }
        });
  }

  private void insertNext(PreparedStatement insert) throws SQLException {
    int next = bare.getAndIncrement();
    insert.setLong(1, next % VOTERS);
    insert.setString(2, id(next / VOTERS % STATEMENTS).value());
    insert.setShort(3, (short) (next % 3 - 1));
    insert.executeUpdate();
  }

  private double intake() throws Exception {
    return rate(
        until -> {
          int votes = 0;
          for (; System.nanoTime() < until; votes++) {
            int next = cast.getAndIncrement();
            VoteGiven vote =
                new VoteGiven(id(next / VOTERS % STATEMENTS), 1, Vote.of(next % 3 - 1));
            List<VoteOutcome> outcomes =
                workplace.store().ballots().cast(tokens.get(next % VOTERS), List.of(vote));
            if (!outcomes.equals(List.of(VoteOutcome.TAKEN))) {
              throw new IllegalStateException("a vote must be taken, was " + outcomes);
            }
          }
          return votes;
        });
  }

  private interface Client {
    int until(long nanoTime) throws Exception;
  }

  private static double rate(Client client) throws Exception {
    long begin = System.nanoTime();
    long end = begin + TURN.toNanos();
    int all =
        Crew.atOnce(CLIENTS, number -> client.until(end)).stream()
            .mapToInt(Integer::intValue)
            .sum();
    return all / ((System.nanoTime() - begin) / 1e9);
  }
}
