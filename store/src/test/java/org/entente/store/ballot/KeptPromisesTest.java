package org.entente.store.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.entente.app.ballot.EnteredVote;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterId;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds of a consultation once somebody has come to it, whoever leads it. */
@ExtendWith(SharedWorkplace.class)
class KeptPromisesTest {
  private final Workplace workplace;

  KeptPromisesTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @Test
  void promisesBindAfterTheEndToo() {
    Hall hall = Hall.sealed(workplace);
    hall.invite("union", "v1", "v2", "v3").forEach(token -> hall.cast(token, "cranes=agree"));
    Consultation laxer =
        hall.consultation(new Disclosure(Results.SEALED, Attribution.NAMED, "kind", 1, 1));

    hall.polls().close(workplace.session("fay"), hall.id(), Hall.TIDES);

    assertThat(hall.schedule(laxer)).isEqualTo(Scheduling.PROMISED);
  }

  @Test
  void votesStayWithTheWordsThatTheyWereGivenTo() {
    Hall hall = Hall.live(workplace);
    hall.invite("union", "v1").forEach(token -> hall.cast(token, "cranes=agree"));
    Consultation asked = hall.consultation(Hall.disclosure(Results.LIVE, Attribution.NAMED));

    assertThat(hall.schedule(reworded(asked, "cranes", 1))).isEqualTo(Scheduling.REWORDED);
    assertThat(hall.schedule(without(asked, "cranes"))).isEqualTo(Scheduling.REWORDED);
    assertThat(hall.schedule(reworded(asked, "noise", 1))).isEqualTo(Scheduling.DONE);
    assertThat(hall.schedule(reworded(asked, "cranes", 2))).isEqualTo(Scheduling.DONE);
    assertThat(hall.schedule(asked)).isEqualTo(Scheduling.REWORDED);
  }

  @Test
  void datesLieAheadOnceSomebodyHasComeAndStayAfterTheEnd() {
    Hall hall = Hall.sealed(workplace);
    Disclosure disclosure = Hall.disclosure(Results.SEALED, Attribution.NAMED);
    Instant now = Instant.now();
    Window past = new Window(now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
    Window ahead = new Window(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(9)));
    hall.invite("union", "v1").forEach(token -> hall.cast(token, "cranes=agree"));

    assertThat(hall.schedule(hall.consultation(past, disclosure))).isEqualTo(Scheduling.DATED);
    assertThat(hall.schedule(hall.consultation(ahead, disclosure))).isEqualTo(Scheduling.DONE);
    hall.expire();
    assertThat(hall.schedule(hall.consultation(ahead, disclosure))).isEqualTo(Scheduling.DATED);
  }

  @Test
  void countedVotesStayAsTheyAreInTheDossier() throws SQLException {
    Hall hall = Hall.live(workplace);
    hall.invite("union", "v1", "v2").forEach(token -> hall.cast(token, "cranes=agree"));
    hall.polls().close(workplace.session("fay"), hall.id(), Hall.TIDES);
    String rows =
        "(SELECT t.key FROM entente.shared_table t JOIN entente.partnership p"
            + " ON p.key = t.partnership WHERE t.file = 'consultations/tides/votes.csv'"
            + " AND p.id = '%s')".formatted(hall.id());

    for (String change :
        List.of(
            "UPDATE entente.shared_row SET cells = cells || '{\"vote\": \"disagree\"}'"
                + " WHERE table_key = "
                + rows,
            "DELETE FROM entente.shared_row WHERE table_key = " + rows,
            "DELETE FROM entente.shared_table WHERE key = " + rows)) {
      assertThatThrownBy(() -> workplace.tellBehind(change))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getSQLState())
          .isEqualTo("42501");
    }
    assertThat(hall.lines("fay")).containsExactly("union - cranes=1", "union - cranes=1");
  }

  @Test
  void whoVotedItselfIsToldOnlyAsAWhole() {
    Hall hall = Hall.sealed(workplace);
    hall.cast(hall.seat("uma", "union").orElseThrow(), "cranes=agree");

    assertThat(enter(hall, "union", "cranes")).containsExactly(VoteOutcome.OWN);
    assertThat(enter(hall, "union", "noise")).containsExactly(VoteOutcome.OWN);
    assertThat(enter(hall, "union", "unheard-of")).containsExactly(VoteOutcome.OWN);
  }

  private List<VoteOutcome> enter(Hall hall, String actor, String statement) {
    EnteredVote vote =
        new EnteredVote(
            new VoterId(actor),
            new VoteGiven(new StatementId(statement), 1, Vote.AGREE),
            new Source("minutes"));
    return hall.polls().enter(workplace.session("fay"), hall.id(), Hall.TIDES, List.of(vote));
  }

  private static Consultation reworded(Consultation asked, String id, int version) {
    return each(
        asked,
        statement ->
            statement.id().value().equals(id)
                ? new Statement(
                    statement.id(),
                    new Wording("No " + id, Map.of(new Language("fr"), "Pas de " + id)),
                    version,
                    Moderation.IN,
                    false,
                    statement.unchecked(),
                    statement.source())
                : statement);
  }

  private static Consultation each(Consultation asked, UnaryOperator<Statement> change) {
    return with(asked, asked.statements().stream().map(change).toList());
  }

  private static Consultation without(Consultation asked, String id) {
    return with(
        asked,
        asked.statements().stream()
            .filter(statement -> !statement.id().value().equals(id))
            .toList());
  }

  private static Consultation with(Consultation asked, List<Statement> statements) {
    return new Consultation(
        asked.id(),
        asked.title(),
        asked.series(),
        asked.window(),
        asked.invited(),
        asked.disclosure(),
        statements);
  }
}
