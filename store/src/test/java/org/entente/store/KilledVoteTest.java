package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.Account;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Voter;
import org.entente.kernel.Language;
import org.entente.store._fixtures.Child;
import org.entente.store._fixtures.DataFolder;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.Harbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code kill -9} while two thousand vote: every confirmed vote counts, exactly once. */
class KilledVoteTest {
  private static final PartnershipId HARBOUR = new PartnershipId("harbour");
  private static final int VOTERS = 2000;
  private static final int SECRETS_BYTES = 43;

  private final DataFolder data = DataFolder.fresh();
  private final Random random = new Random(20261125);
  private final Set<String> confirmed = new HashSet<>();

  @AfterEach
  void clean() {
    data.close();
  }

  @Test
  void countsEveryConfirmedVoteExactlyOnce() throws IOException {
    Path secrets = data.path().resolve("secrets");
    SessionToken session = begin(secrets);
    List<VoterToken> tokens = Files.readAllLines(secrets).stream().map(VoterToken::new).toList();

    killAfter(700, secrets, false);
    assertThatConfirmedVotesAreThere(tokens);
    killAfter(1900, secrets, true);
    assertThatConfirmedVotesAreThere(tokens);
    killAfter(3300, secrets, false);
    finish(secrets);

    assertThat(confirmed).hasSize(VOTERS * VotersMain.STATEMENTS.size());
    try (Store store = open()) {
      VotesShown shown = store.polls().findVotes(session, HARBOUR, Hall.TIDES).orElseThrow();
      assertThat(shown.voters()).hasSize(VOTERS);
      assertThat(shown.votes().votes()).isEqualTo(VOTERS * VotersMain.STATEMENTS.size());
      assertThat(tally(shown)).isEqualTo(expected());
    }
    assertThatConfirmedVotesAreThere(tokens);
  }

  private SessionToken begin(Path secrets) throws IOException {
    try (Store store = open()) {
      String hash = store.passwords().hash("first");
      store.accounts().createFirst(new Account("ada", "Ada", new Language("en"), true, true), hash);
      String proof = store.passwords().proof("first", hash);
      SessionToken session = store.accounts().open("ada", proof, Duration.ofHours(1)).orElseThrow();
      store.partnerships().create(session, HARBOUR, Harbour.draft("harbour"));
      Instant now = Instant.now();
      store
          .polls()
          .schedule(
              session,
              HARBOUR,
              Hall.asked(
                  new Window(now.minusSeconds(60), now.plus(Duration.ofHours(1))),
                  Hall.disclosure(Results.LIVE, Attribution.CHATHAM_HOUSE)));
      List<Voter> voters =
          Stream.iterate(0, number -> number + 1)
              .limit(VOTERS)
              .map(number -> Hall.person("v" + number, "union"))
              .toList();
      List<VoterToken> tokens = store.polls().invite(session, HARBOUR, Hall.TIDES, voters);
      Files.write(secrets, tokens.stream().map(VoterToken::secret).toList());
      assertThat(Files.size(secrets)).isEqualTo(VOTERS * (SECRETS_BYTES + 1L));
      return session;
    }
  }

  /** All vote, and are cut off at an odd moment after so many confirmed votes. */
  private void killAfter(int votes, Path secrets, boolean withDatabase) {
    try (Child child = Child.run(VotersMain.class, data.path().toString(), secrets.toString())) {
      for (int line = 0; line < votes; line++) {
        note(child.nextLine().orElseThrow());
      }
      pause();
      if (withDatabase) {
        data.killServer();
      }
      child.kill();
      for (Optional<String> line = child.nextLine(); line.isPresent(); line = child.nextLine()) {
        note(line.get());
      }
    }
  }

  private void finish(Path secrets) {
    try (Child child = Child.run(VotersMain.class, data.path().toString(), secrets.toString())) {
      String line = child.nextLine().orElseThrow();
      while (!line.equals("done.")) {
        note(line);
        line = child.nextLine().orElseThrow();
      }
    }
  }

  /** A line without its full stop was cut off. */
  private void note(String line) {
    if (line.startsWith("confirmed ") && line.endsWith(".")) {
      confirmed.add(line.substring("confirmed ".length(), line.length() - 1));
    }
  }

  private void assertThatConfirmedVotesAreThere(List<VoterToken> tokens) {
    Set<String> found = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    try (Store store = open()) {
      for (int number = 0; number < VOTERS; number++) {
        for (VoteGiven vote :
            store.ballots().findBooth(tokens.get(number)).orElseThrow().votes().values()) {
          String statement = vote.statement().value();
          found.add(number + " " + statement);
          if (vote.vote() != VotersMain.choice(number, statement)) {
            wrong.add(number + " " + statement + ": " + vote.vote());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).containsAll(confirmed);
  }

  private static List<Integer> tally(VotesShown shown) {
    List<Integer> sums = new ArrayList<>();
    for (String statement : VotersMain.STATEMENTS) {
      int column = shown.votes().statements().indexOf(new StatementId(statement));
      int agree = 0;
      for (int row = 0; row < shown.voters().size(); row++) {
        agree += shown.votes().find(row, column).orElseThrow() == 1 ? 1 : 0;
      }
      sums.add(agree);
    }
    return sums;
  }

  private static List<Integer> expected() {
    List<Integer> sums = new ArrayList<>();
    for (String statement : VotersMain.STATEMENTS) {
      int agree = 0;
      for (int voter = 0; voter < VOTERS; voter++) {
        agree += VotersMain.choice(voter, statement).value() == 1 ? 1 : 0;
      }
      sums.add(agree);
    }
    return sums;
  }

  private void pause() {
    try {
      Thread.sleep(0, random.nextInt(999_999));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Store open() {
    return Store.open(data.path(), System.err);
  }
}
