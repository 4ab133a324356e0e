package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Results;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody gets out of votes who can send SQL of their own as the application's role. */
@ExtendWith(SharedWorkplace.class)
class BallotSecrecyTest {
  private static final List<String> TABLES =
      List.of(
          "consultation",
          "statement",
          "voter",
          "voter_secret",
          "voter_link",
          "vote",
          "proposal",
          "turnout");
  private static final List<String> REFUSED = List.of("SQLSTATE 42501");

  private final Workplace workplace;

  BallotSecrecyTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fay", "pat", "uma", "oli", "out", "ada"})
  void noTableOfVotesIsOpenToAnybody(String login) throws SQLException {
    try (Visitor visitor = workplace.visitor(login)) {
      for (String table : TABLES) {
        assertThat(visitor.tryAsk("SELECT * FROM entente." + table)).as(table).isEqualTo(REFUSED);
        assertThat(visitor.tryAsk("DELETE FROM entente." + table)).as(table).isEqualTo(REFUSED);
      }
      for (String function :
          List.of(
              "voter_of('x')",
              "led('x', 'x')",
              "shown('x', 'x')",
              "voters_shown(gen_random_uuid())",
              "turnout_now(gen_random_uuid())",
              "table_of(gen_random_uuid(), 'x')",
              "begin_table(gen_random_uuid(), 'x', '{}', '{}')")) {
        assertThat(visitor.tryAsk("SELECT entente." + function)).as(function).isEqualTo(REFUSED);
      }
    }
  }

  @Test
  void sealedVotesComeOutOfNoFunctionWhoeverAsks() throws SQLException {
    Hall hall = Hall.sealed(workplace);
    hall.invite("union", "v1", "v2", "v3").forEach(token -> hall.cast(token, "cranes=agree"));
    String id = "'" + hall.id() + "', 'tides'";

    for (String login : List.of("fay", "pat", "ana", "oli", "out")) {
      try (Visitor visitor = workplace.visitor(login)) {
        for (String function : List.of("result", "result_voters", "result_votes")) {
          assertThat(visitor.tryAsk("SELECT r::text FROM entente." + function + "(" + id + ") r"))
              .isEmpty();
        }
        assertThat(visitor.tryAsk("SELECT r::text FROM entente.move_votes(" + id + ", 1000) r"))
            .isEqualTo(REFUSED);
      }
    }
  }

  @Test
  void theFacilitatorCannotUnsealWhatVotersWerePromised() throws SQLException {
    Hall hall = Hall.sealed(workplace);
    hall.invite("union", "v1").forEach(token -> hall.cast(token, "cranes=agree"));
    String schedule =
        "SELECT entente.schedule('"
            + hall.id()
            + "', 'tides', '{}', '', '', now() - interval '1 hour', now() + interval '1 hour',"
            + " '{union}', '%s', 'named', 'kind', 1, 2, '%s', '{}')";
    String asked =
        "[{\"id\": \"cranes\", \"place\": 0, \"wording\": {\"\": \"More cranes\"}, \"version\": 1,"
            + " \"moderation\": \"in\", \"about\": false, \"unchecked\": [], \"source\": \"\"}]";

    try (Visitor visitor = workplace.visitor("fay")) {
      assertThat(visitor.tryAsk(schedule.formatted("live", asked))).containsExactly("promised");
      assertThat(visitor.tryAsk(schedule.formatted("sealed", "[]"))).containsExactly("reworded");
      assertThat(visitor.tryAsk(schedule.formatted("sealed", asked))).containsExactly("done");
    }
  }

  @Test
  void neitherVoterNorSecretCanBeFoundFromWhatIsKept() throws SQLException {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.invite("union", "v1", "v2").get(0);
    hall.cast(token, "cranes=agree");

    String kept = String.join("\n", workplace.behind("SELECT t::text FROM entente.voter_secret t"));
    List<String> hashes =
        workplace.behind("SELECT encode(hash, 'hex') FROM entente.voter_secret LIMIT 50");

    assertThat(kept).doesNotContain(token.secret());
    try (Visitor nobody = Visitor.by(workplace.keys().application(), "")) {
      for (String hash : hashes) {
        assertThat(nobody.ask("SELECT voter FROM entente.booth(?)", hash)).isEmpty();
        assertThat(nobody.ask("SELECT statement FROM entente.own_votes(?)", hash)).isEmpty();
      }
      assertThat(nobody.ask("SELECT voter FROM entente.booth(?)", token.secret()))
          .containsExactly("v1");
    }
  }

  @Test
  void aVoterSeesItsOwnVotesAndNobodyElses() throws SQLException {
    Hall hall = Hall.live(workplace);
    List<VoterToken> tokens = hall.invite("union", "v1", "v2");
    hall.cast(tokens.get(0), "cranes=agree");
    hall.cast(tokens.get(1), "noise=agree");

    try (Visitor voter = Visitor.by(workplace.keys().application(), tokens.get(0).secret())) {
      assertThat(voter.ask("SELECT entente.me()")).containsExactly("null");
      assertThat(voter.ask("SELECT statement FROM entente.own_votes(?)", tokens.get(0).secret()))
          .containsExactly("cranes");
      assertThat(
              voter.ask(
                  "SELECT r::text FROM entente.result_votes(?, 'tides') r", hall.id().value()))
          .isEmpty();
    }
  }

  @Test
  void whatResultsSayOfAVoterIsMadeOfNothingItIs() {
    Hall hall = Hall.of(workplace, Results.LIVE, Attribution.CHATHAM_HOUSE);
    Hall next = Hall.of(workplace, Results.LIVE, Attribution.CHATHAM_HOUSE);
    for (Hall each : List.of(hall, next)) {
      each.invite("union", "v1", "v2").forEach(token -> each.cast(token, "cranes=agree"));
    }

    assertThat(hall.votes("fay").orElseThrow().voters())
        .doesNotContainAnyElementsOf(next.votes("fay").orElseThrow().voters());
  }
}
