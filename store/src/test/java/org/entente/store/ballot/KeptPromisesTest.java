package org.entente.store.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.EnteredVote;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ports.AuditEntry;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.RowChange;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Visitor;
import org.entente.store._fixtures.Workplace;
import org.entente.store.sql.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds of a consultation once somebody has come to it, whoever leads it. */
@ExtendWith(SharedWorkplace.class)
class KeptPromisesTest {
  private static final String TIDES =
      """
      title: Tides
      opens: 2026-01-01
      closes: 2099-01-01
      invited: [port, union, town]
      """;
  private static final Table STATEMENTS =
      Harbour.table("consultations/tides/statements.csv", "id,text", "cranes,More cranes");

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

    try (Visitor visitor = workplace.visitor("fay")) {
      for (String change :
          List.of(
              "UPDATE entente.shared_row SET cells = cells || '{\"vote\": \"disagree\"}'"
                  + " WHERE table_key = ",
              "DELETE FROM entente.shared_row WHERE table_key = ",
              "INSERT INTO entente.shared_row (place, cells, table_key) SELECT 0, '{}', ",
              "UPDATE entente.shared_table SET head = head || '{\"keys\": []}' WHERE key = ",
              "DELETE FROM entente.shared_table WHERE key = ")) {
        assertThatThrownBy(() -> visitor.tell(change + rows))
            .as(change)
            .isInstanceOf(SQLException.class)
            .extracting(e -> ((SQLException) e).getSQLState())
            .isEqualTo("42501");
      }
    }
    assertThat(hall.lines("fay")).containsExactly("union - cranes=1", "union - cranes=1");
  }

  @Test
  void aFileOfCountedVotesIsTakenOnlyAsItWasExported() {
    Hall hall = Hall.live(workplace);
    Desk desk = new Desk(workplace, hall.id());
    hall.invite("union", "v1", "v2").forEach(token -> hall.cast(token, "cranes=agree"));
    hall.polls().close(workplace.session("fay"), hall.id(), Hall.TIDES);
    Table voters = desk.table("fay", "consultations/tides/voters.csv");
    Table votes = desk.table("fay", "consultations/tides/votes.csv");
    Row first = votes.rows().get(0);
    String voter = first.cells().get(0);
    Map<String, String> cells = votes.named(first);
    Map<String, String> turned = new HashMap<>(cells);
    turned.put("vote", "disagree");

    assertThat(desk.put("fay", desk.draft("fay"))).isInstanceOf(Outcome.Stored.class);
    assertThat(refusal(desk.put("fay", votes.withRows(votes.rows().subList(0, 1)))))
        .isEqualTo("VOTES_COUNTED consultations/tides/votes.csv");
    assertThat(refusal(desk.put("fay", voters.withRows(List.of()))))
        .isEqualTo("VOTES_COUNTED consultations/tides/voters.csv");
    assertThat(
            refusal(
                desk.edit("fay", new RowChange(votes.file(), voter + "/cranes", cells, turned))))
        .isEqualTo("VOTES_COUNTED consultations/tides/votes.csv");
    assertThat(hall.lines("oli")).containsExactly("union - cranes=1", "union - cranes=1");
  }

  private static String refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome)
        .findings().stream()
            .map(finding -> finding.code() + " " + finding.place().file())
            .collect(Collectors.joining(", "));
  }

  @Test
  void noFileSpeaksForThoseWhoWereAskedAndStaySilent() {
    Hall hall = Hall.live(workplace);
    Desk desk = new Desk(workplace, hall.id());
    hall.invite("union", "v1", "v2");
    desk.put("fay", votesOfTheDossier("x,cranes,agree"));

    List<String> open = hall.lines("oli");
    hall.polls().close(workplace.session("fay"), hall.id(), Hall.TIDES);

    assertThat(open).isEmpty();
    assertThat(hall.lines("oli")).isEmpty();
  }

  private static Table votesOfTheDossier(String... rows) {
    return Harbour.table("consultations/tides/votes.csv", "voter,statement,vote", rows);
  }

  @Test
  void everyMemberIsToldThatVotesOfTheDossierChangedButNotWhat() {
    Desk desk = workplace.harbour();
    desk.put("fay", votesOfTheDossier("x,cranes,agree", "y,cranes,agree"));
    desk.put("fay", votesOfTheDossier("x,cranes,disagree", "y,cranes,disagree"));

    for (String login : List.of("pat", "ana", "oli")) {
      assertThat(ofVotes(desk, login))
          .as(login)
          .hasSize(2)
          .allMatch(entry -> entry.login().equals("fay"))
          .allMatch(entry -> entry.change().key().isEmpty())
          .allMatch(entry -> entry.change().before().isEmpty() && entry.change().after().isEmpty());
    }
    assertThat(ofVotes(desk, "fay")).hasSize(4).noneMatch(entry -> entry.change().key().isEmpty());
    assertThat(ofVotes(workplace.harbour(), "oli")).isEmpty();
  }

  private static List<AuditEntry> ofVotes(Desk desk, String login) {
    return desk.audit(login).stream()
        .filter(entry -> entry.change().file().endsWith("votes.csv"))
        .toList();
  }

  @Test
  void everyMemberLearnsThatARoundWasClosedBeforeItsTime() {
    Hall hall = Hall.sealed(workplace);
    Booth.Stage open = stage(hall, "oli");

    hall.polls().close(workplace.session("fay"), hall.id(), Hall.TIDES);

    assertThat(open).isEqualTo(Booth.Stage.OPEN);
    for (String login : List.of("fay", "pat", "ana", "oli")) {
      assertThat(stage(hall, login)).as(login).isEqualTo(Booth.Stage.CLOSED);
    }
    assertThat(hall.polls().stages(workplace.session("out"), hall.id())).isEmpty();
  }

  private Booth.Stage stage(Hall hall, String login) {
    return Objects.requireNonNull(
        hall.polls().stages(workplace.session(login), hall.id()).get(Hall.TIDES));
  }

  @Test
  void underChathamHouseRuleTheDatabaseGroupsByNoNameAndShowsNoFewerThanThree() {
    Hall hall = Hall.of(workplace, Results.SEALED, Attribution.CHATHAM_HOUSE);

    for (Disclosure lax :
        List.of(
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "id", 3, 3),
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "name_fr", 3, 3),
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "kind", 2, 3),
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "kind", 3, 2))) {
      assertThatThrownBy(() -> hall.schedule(hall.consultation(lax)))
          .as(lax.toString())
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void declaredGroupsOfActorsStayWhenSomebodyIsInvited() {
    Desk desk = workplace.harbour();
    Hall hall = new Hall(workplace, desk.id());
    desk.put(
        "fay",
        desk.draft("fay")
            .withTable(
                Harbour.table(
                    "actors.csv",
                    "id,name,kind,level,country",
                    "port,Port,agency,local,DE",
                    "union,Union,union,national,DE",
                    "town,Town,subnational,local,DE"))
            .withConsultation("tides", TIDES + "group_by: side\nleast_voters: 1\nresults: live\n")
            .withTable(STATEMENTS));
    Consultation asked =
        worded(
            hall.consultation(new Disclosure(Results.LIVE, Attribution.NAMED, "side", 3, 1)),
            new Wording("More cranes", Map.of()));

    assertThat(hall.schedule(asked)).isEqualTo(Scheduling.DONE);
    hall.cast(hall.seat("uma", "union").orElseThrow(), "cranes=agree");

    assertThat(hall.votes("oli").orElseThrow().voters())
        .extracting(Voter::traits)
        .containsExactly(Map.of("side", "destination"));
  }

  @Test
  void noVersionMovesOnceTimeIsUp() {
    Hall hall = Hall.live(workplace);
    hall.invite("union", "v1").forEach(token -> hall.cast(token, "cranes=agree"));
    Consultation asked = hall.consultation(Hall.disclosure(Results.LIVE, Attribution.NAMED));

    hall.expire();

    assertThat(hall.schedule(reworded(asked, "cranes", 2))).isEqualTo(Scheduling.REWORDED);
  }

  @Test
  void translationsMayBeCorrectedWhereAnOriginalStands() {
    Hall hall = Hall.live(workplace);
    Consultation asked = hall.consultation(Hall.disclosure(Results.LIVE, Attribution.NAMED));
    Consultation translated = worded(asked, new Wording("More cranes", french("Des grues")));
    Consultation only = worded(asked, new Wording("", french("Plus de grues")));
    Consultation other = worded(asked, new Wording("", french("Moins de grues")));

    hall.schedule(asked);
    hall.invite("union", "v1").forEach(token -> hall.cast(token, "cranes=agree"));

    assertThat(hall.schedule(translated)).isEqualTo(Scheduling.DONE);
    assertThat(hall.schedule(only)).isEqualTo(Scheduling.REWORDED);
    Hall second = Hall.live(workplace);
    second.schedule(only);
    second.invite("union", "v1").forEach(token -> second.cast(token, "cranes=agree"));
    assertThat(second.schedule(other)).isEqualTo(Scheduling.REWORDED);
    assertThat(second.schedule(translated)).isEqualTo(Scheduling.REWORDED);
  }

  private static Map<Language, String> french(String text) {
    return Map.of(new Language("fr"), text);
  }

  private static Consultation worded(Consultation asked, Wording wording) {
    return each(
        asked,
        statement ->
            statement.id().value().equals("cranes")
                ? new Statement(
                    statement.id(),
                    wording,
                    1,
                    Moderation.IN,
                    false,
                    statement.unchecked(),
                    statement.source())
                : statement);
  }

  @Test
  void aRoundGoesOnlyWhileNobodyHasCome() {
    Desk desk = workplace.harbour();
    Hall hall = new Hall(workplace, desk.id());
    Draft without = desk.draft("fay");
    Draft with = without.withConsultation("tides", TIDES).withTable(STATEMENTS);

    assertThat(desk.put("fay", with)).isInstanceOf(Outcome.Stored.class);
    assertThat(desk.put("fay", without)).isInstanceOf(Outcome.Stored.class);
    assertThatThrownBy(() -> hall.invite("union", "v1")).isInstanceOf(DeniedException.class);
    assertThat(desk.put("fay", with)).isInstanceOf(Outcome.Stored.class);
    hall.invite("union", "v1");

    assertThat(refusal(desk.put("fay", without)))
        .isEqualTo("ROUND_GOES consultations/tides/consultation.yaml");
  }

  @Test
  void whomAMeetingEnteredAVoteForStillGetsALink() {
    Hall hall = Hall.sealed(workplace);
    enter(hall, "union", "cranes");

    VoterToken token =
        hall.polls()
            .invite(workplace.session("fay"), hall.id(), Hall.TIDES, List.of(union()))
            .get(0);

    assertThat(hall.cast(token, "noise=agree")).containsExactly(VoteOutcome.TAKEN);
    assertThatThrownBy(
            () ->
                hall.polls()
                    .invite(workplace.session("fay"), hall.id(), Hall.TIDES, List.of(union())))
        .isInstanceOf(DeniedException.class);
  }

  private static Voter union() {
    return new Voter(
        new VoterId("union"),
        VoterKind.ACTOR,
        Set.of(new ActorId("union")),
        true,
        Map.<String, String>of());
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
