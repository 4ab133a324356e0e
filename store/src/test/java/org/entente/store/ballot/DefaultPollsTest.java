package org.entente.store.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.app.ballot.VoteOutcome.CLOSED;
import static org.entente.app.ballot.VoteOutcome.OWN;
import static org.entente.app.ballot.VoteOutcome.TAKEN;
import static org.entente.app.ballot.VoteOutcome.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Closing;
import org.entente.app.ballot.EnteredVote;
import org.entente.app.ballot.Scheduling;
import org.entente.app.ballot.Turnout;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.DeniedException;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Role;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Disclosure;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.entente.dossier.Table;
import org.entente.kernel.Language;
import org.entente.kernel.Source;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class DefaultPollsTest {
  private static final Source SHEET = new Source("meeting of 3 May");

  private final Workplace workplace;

  DefaultPollsTest(Workplace workplace) {
    this.workplace = workplace;
  }

  private SessionToken by(String login) {
    return workplace.session(login);
  }

  @Test
  void onlyTheFacilitatorAsksInvitesEntersAndCloses() {
    Hall hall = Hall.live(workplace);
    var consultation = hall.consultation(Hall.disclosure(Results.LIVE, Attribution.NAMED));

    for (String login : List.of("pat", "ana", "oli", "out", "ada")) {
      SessionToken by = by(login);
      Stream.<ThrowingCallable>of(
              () -> hall.polls().schedule(by, hall.id(), consultation),
              () -> hall.polls().invite(by, hall.id(), Hall.TIDES, List.of()),
              () -> hall.polls().share(by, hall.id(), Hall.TIDES, new ActorId("union"), 3),
              () ->
                  hall.polls()
                      .enter(by, hall.id(), Hall.TIDES, List.of(sheet("port", "cranes=agree"))),
              () -> hall.polls().close(by, hall.id(), Hall.TIDES))
          .forEach(call -> assertThatThrownBy(call).isInstanceOf(DeniedException.class));
      assertThat(hall.polls().turnout(by, hall.id(), Hall.TIDES)).isEmpty();
    }
    assertThat(hall.votes("out")).isEmpty();
    assertThat(hall.votes("ada")).isEmpty();
  }

  @Test
  void anotherPartnershipsConsultationIsNotThere() {
    Hall hall = Hall.live(workplace);
    Desk other = workplace.harbour();
    workplace.enrol(hall.id(), "fay", Role.OBSERVER);

    assertThat(hall.votes("fay")).isPresent();
    assertThatThrownBy(() -> hall.invite("union", "v1")).isInstanceOf(DeniedException.class);
    assertThat(hall.polls().findVotes(by("fay"), other.id(), Hall.TIDES)).isEmpty();
    assertThat(hall.polls().findVotes(by("fay"), new PartnershipId("no"), Hall.TIDES)).isEmpty();
    assertThatThrownBy(() -> hall.polls().close(by("fay"), other.id(), Hall.TIDES))
        .isInstanceOf(DeniedException.class);
    assertThat(
            hall.polls()
                .takeSeat(by("pat"), hall.id(), new ConsultationId("no"), new ActorId("port")))
        .isEmpty();
  }

  @Test
  void aDelegateTakesTheSeatOfItsActorAndLosesItWithItsMandate() {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.seat("pat", "port").orElseThrow();
    hall.cast(token, "cranes=agree");

    assertThat(hall.lines("oli")).containsExactly("other port cranes=1");
    assertThat(hall.seat("pat", "union")).isEmpty();
    assertThat(hall.seat("fay", "port")).isEmpty();
    workplace.enrol(hall.id(), "pat", Role.DELEGATE, "port", "town");
    assertThat(hall.cast(token, "cranes=pass")).containsExactly(TAKEN);
    workplace.enrol(hall.id(), "pat", Role.DELEGATE, "town");
    assertThat(hall.cast(token, "cranes=disagree")).containsExactly(VoteOutcome.NO_SEAT);
    assertThat(hall.lines("oli")).containsExactly("other port cranes=0");
  }

  @Test
  void sealedVotesComeOutOnlyWhenTheConsultationEnds() {
    Hall hall = Hall.sealed(workplace);
    hall.invite("union", "v1", "v2").forEach(token -> hall.cast(token, "cranes=agree"));

    assertThat(Stream.of("fay", "pat", "ana", "oli").map(hall::votes))
        .allMatch(found -> found.isEmpty());
    hall.expire();

    assertThat(hall.lines("oli")).containsExactly("union - cranes=1", "union - cranes=1");
    assertThat(hall.votes("oli").orElseThrow().closed()).isTrue();
  }

  @Test
  void whatVotersWerePromisedOnlyBecomesStricter() {
    Hall hall = Hall.of(workplace, Results.SEALED, Attribution.CHATHAM_HOUSE);
    hall.invite("union", "v1");

    for (Disclosure laxer :
        List.of(
            Hall.disclosure(Results.LIVE, Attribution.CHATHAM_HOUSE),
            Hall.disclosure(Results.SEALED, Attribution.NAMED),
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "country", 1, 2),
            new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "kind", 1, 1))) {
      assertThat(hall.schedule(hall.consultation(laxer))).isEqualTo(Scheduling.PROMISED);
    }
    assertThat(
            hall.schedule(
                hall.consultation(
                    new Disclosure(Results.SEALED, Attribution.CHATHAM_HOUSE, "kind", 5, 5))))
        .isEqualTo(Scheduling.DONE);
    hall.expire();
    assertThat(hall.schedule(hall.consultation(Hall.disclosure(Results.SEALED, Attribution.NAMED))))
        .isEqualTo(Scheduling.PROMISED);
  }

  @Test
  void chathamHouseNamesNobodyAndMergesSmallGroups() {
    Hall hall = Hall.of(workplace, Results.LIVE, Attribution.CHATHAM_HOUSE);
    hall.cast(hall.seat("pat", "port").orElseThrow(), "cranes=agree");
    hall.cast(hall.seat("uma", "union").orElseThrow(), "cranes=agree");
    hall.invite("union", "u1", "u2", "u3").forEach(token -> hall.cast(token, "cranes=disagree"));
    hall.invite("town", "t1", "t2").forEach(token -> hall.cast(token, "cranes=pass"));

    VotesShown shown = hall.votes("fay").orElseThrow();

    assertThat(shown.voters())
        .allMatch(voter -> voter.actors().isEmpty())
        .allMatch(voter -> voter.kind() == VoterKind.PERSON)
        .allMatch(voter -> !voter.named())
        .allMatch(voter -> voter.id().value().matches("[0-9a-f]{16}"));
    assertThat(hall.lines("fay"))
        .containsExactly(
            "other - cranes=0",
            "other - cranes=0",
            "other - cranes=1",
            "union - cranes=-1",
            "union - cranes=-1",
            "union - cranes=-1",
            "union - cranes=1");
  }

  @Test
  void otherIsSharedByEnoughOrTakesOneMoreGroupIn() {
    Hall hall = Hall.live(workplace);
    hall.invite("union", "u1", "u2", "u3").forEach(token -> hall.cast(token, "cranes=agree"));
    hall.invite("port", "p1", "p2").forEach(token -> hall.cast(token, "cranes=agree"));
    hall.invite("town", "t1").forEach(token -> hall.cast(token, "cranes=pass"));

    assertThat(hall.lines("oli"))
        .containsExactly(
            "other - cranes=0",
            "other - cranes=1",
            "other - cranes=1",
            "union - cranes=1",
            "union - cranes=1",
            "union - cranes=1");
  }

  @Test
  void whoHasVotedIsToldByActorAndHourAndNothingElse() {
    Hall hall = Hall.sealed(workplace);
    List<VoterToken> union = hall.invite("union", "u1", "u2", "u3");
    hall.cast(union.get(0), "cranes=agree", "noise=agree");
    hall.polls().share(by("fay"), hall.id(), Hall.TIDES, new ActorId("town"), 5);
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);

    List<Turnout> before = hall.polls().turnout(by("fay"), hall.id(), Hall.TIDES);
    hall.polls().close(by("fay"), hall.id(), Hall.TIDES);

    assertThat(before)
        .containsExactly(
            new Turnout(Set.of(new ActorId("port")), 0, 0, Set.of()),
            new Turnout(Set.of(new ActorId("town")), 5, 0, Set.of()),
            new Turnout(Set.of(new ActorId("union")), 3, 1, Set.of(hour)));
    assertThat(hall.polls().turnout(by("fay"), hall.id(), Hall.TIDES)).isEqualTo(before);
  }

  @Test
  void aSheetIsEnteredAsAWholeAndReplacesNoVoteThatSomebodyCast() {
    Hall hall = Hall.live(workplace);
    VoterToken port = hall.seat("pat", "port").orElseThrow();
    hall.cast(port, "cranes=disagree");

    List<VoteOutcome> refused =
        enter(hall, sheet("union", "cranes=agree"), sheet("port", "cranes=agree"));
    List<VoteOutcome> unknown =
        enter(hall, sheet("union", "cranes=agree"), sheet("union", "no=agree"));
    List<String> between = hall.lines("oli");
    List<VoteOutcome> taken =
        enter(hall, sheet("union", "cranes=agree"), sheet("town", "noise=agree"));
    List<VoteOutcome> again = enter(hall, sheet("union", "cranes=pass"));

    assertThat(refused).containsExactly(TAKEN, OWN);
    assertThat(unknown).containsExactly(TAKEN, UNKNOWN);
    assertThat(between).containsExactly("other port cranes=-1");
    assertThat(taken).containsExactly(TAKEN, TAKEN);
    assertThat(again).containsExactly(TAKEN);
    assertThat(hall.lines("oli"))
        .containsExactly("other port cranes=-1", "other town noise=1", "other union cranes=0");
    assertThat(hall.cast(port, "noise=disagree")).containsExactly(TAKEN);
    hall.expire();
    assertThat(enter(hall, sheet("union", "noise=agree"))).containsExactly(CLOSED);
  }

  private List<VoteOutcome> enter(Hall hall, EnteredVote... votes) {
    return hall.polls().enter(by("fay"), hall.id(), Hall.TIDES, List.of(votes));
  }

  private static EnteredVote sheet(String voter, String vote) {
    return new EnteredVote(new VoterId(voter), Hall.vote(vote), SHEET);
  }

  @Test
  void whoHasVotedGetsNoOtherSecretAndWhoHasNotLosesTheOldOne() {
    Hall hall = Hall.sealed(workplace);
    VoterToken voted = hall.invite("union", "v1").get(0);
    VoterToken lost = hall.invite("union", "v2").get(0);
    hall.cast(voted, "cranes=agree");

    VoterToken found = hall.invite("union", "v2").get(0);

    assertThatThrownBy(() -> hall.invite("union", "v3", "v1")).isInstanceOf(DeniedException.class);
    assertThatThrownBy(() -> hall.invite("union", "v3", "v3"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hall.invite("union", "port")).isInstanceOf(DeniedException.class);
    assertThat(hall.ballots().findBooth(lost)).isEmpty();
    assertThat(hall.ballots().findBooth(found)).isPresent();
    assertThat(hall.ballots().findBooth(voted)).isPresent();
  }

  @Test
  void closingMovesVotesIntoTheDossierAndForgetsWhoGaveThem() {
    Hall hall = Hall.live(workplace);
    Desk desk = new Desk(workplace, hall.id());
    VoterToken port = hall.seat("pat", "port").orElseThrow();
    hall.cast(port, "cranes=agree");
    List<VoterToken> union = hall.invite("union", "u1", "u2");
    union.forEach(token -> hall.cast(token, "cranes=disagree", "noise=pass"));
    hall.ballots().propose(union.get(0), "Boats", Language.ENGLISH);
    enter(hall, sheet("town", "noise=agree"));
    List<String> before = hall.lines("oli");

    Closing closing = hall.polls().close(by("fay"), hall.id(), Hall.TIDES);

    assertThat(closing).isEqualTo(new Closing(6, true));
    assertThat(hall.polls().close(by("fay"), hall.id(), Hall.TIDES)).isEqualTo(closing);
    assertThat(hall.lines("oli")).isEqualTo(before);
    assertThat(hall.votes("oli").orElseThrow().closed()).isTrue();
    assertThat(hall.ballots().findBooth(port)).isEmpty();
    assertThat(hall.cast(port, "cranes=pass")).containsExactly(VoteOutcome.NO_SEAT);
    assertThat(hall.polls().proposals(by("fay"), hall.id(), Hall.TIDES)).hasSize(1);
    Table voters = desk.table("fay", "consultations/tides/voters.csv");
    assertThat(voters.columns()).containsExactly("id", "kind", "actor", "named", "group");
    assertThat(voters.rows().stream().map(row -> String.join(" ", row.cells().subList(1, 5))))
        .containsExactlyInAnyOrder(
            "actor port yes other", "actor town yes other", "person  no union", "person  no union");
    Table votes = desk.table("fay", "consultations/tides/votes.csv");
    assertThat(votes.rows().stream().map(row -> String.join(" ", row.cells().subList(1, 5))))
        .containsExactlyInAnyOrder(
            "cranes agree 1 ",
            "cranes disagree 1 ",
            "cranes disagree 1 ",
            "noise pass 1 ",
            "noise pass 1 ",
            "noise agree 1 meeting of 3 May");
    assertThat(desk.draft("oli").findTable("consultations/tides/voters.csv")).isEmpty();
    assertThat(desk.draft("pat").findTable("consultations/tides/votes.csv")).isEmpty();
    assertThat(desk.audit("oli"))
        .filteredOn(entry -> entry.change().file().contains("tides/vote"))
        .hasSize(2)
        .allMatch(entry -> entry.login().equals("fay"))
        .allMatch(entry -> entry.change().before().isEmpty() && entry.change().after().isEmpty());
    assertThat(
            workplace.behind(
                "SELECT v.id FROM entente.voter v JOIN entente.consultation c"
                    + " ON c.key = v.consultation JOIN entente.partnership p ON p.key = c.partnership"
                    + " WHERE p.id = ?",
                hall.id().value()))
        .isEmpty();
  }

  @Test
  void whatTheDossierHoldsAlreadyKeepsVotesWhereTheyCameIn() {
    Hall hall = Hall.sealed(workplace);
    Desk desk = new Desk(workplace, hall.id());
    hall.invite("union", "u1", "u2").forEach(token -> hall.cast(token, "cranes=agree"));
    desk.put(
        "fay",
        org.entente.store._fixtures.Harbour.table(
            "consultations/tides/votes.csv", "voter,statement,vote", "x,cranes,agree"));

    Closing closing = hall.polls().close(by("fay"), hall.id(), Hall.TIDES);

    assertThat(closing).isEqualTo(new Closing(2, false));
    assertThat(hall.lines("oli")).containsExactly("union - cranes=1", "union - cranes=1");
    assertThat(
            workplace.behind(
                "SELECT v.id FROM entente.voter v JOIN entente.consultation c"
                    + " ON c.key = v.consultation JOIN entente.partnership p ON p.key = c.partnership"
                    + " WHERE p.id = ? AND v.id IN ('u1', 'u2')",
                hall.id().value()))
        .isEmpty();
  }

  @Test
  void groupsByAColumnOfVotersWhereTheyDeclareIt() {
    Hall hall = Hall.live(workplace);
    hall.schedule(hall.consultation(new Disclosure(Results.LIVE, Attribution.NAMED, "side", 1, 1)));
    List<Voter> voters =
        List.of(
            new Voter(new VoterId("n"), VoterKind.PERSON, Set.of(), true, Map.of("side", "north")),
            new Voter(
                new VoterId("s"),
                VoterKind.PERSON,
                Set.of(new ActorId("town")),
                true,
                Map.of("side", "south")));
    hall.polls()
        .invite(by("fay"), hall.id(), Hall.TIDES, voters)
        .forEach(token -> hall.cast(token, "cranes=agree"));

    assertThat(hall.votes("oli").orElseThrow().voters())
        .extracting(voter -> voter.traits() + " " + voter.actors())
        .containsExactlyInAnyOrder("{side=north} []", "{side=south} [town]");
  }

  @Test
  void aConsultationThatEndedCannotBeOpenedAgain() {
    Hall hall = Hall.sealed(workplace);
    var disclosure = Hall.disclosure(Results.SEALED, Attribution.NAMED);
    Instant now = Instant.now();

    hall.schedule(
        hall.consultation(new Window(now.minusSeconds(9), now.minusSeconds(1)), disclosure));

    assertThat(hall.schedule(hall.consultation(disclosure))).isEqualTo(Scheduling.CLOSED);
    assertThat(
            hall.schedule(
                hall.consultation(new Window(now, now.plus(Duration.ofDays(1))), disclosure)))
        .isEqualTo(Scheduling.CLOSED);
    assertThat(hall.votes("oli")).isPresent();
  }
}
