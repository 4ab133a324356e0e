package org.entente.store.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.app.ballot.VoteOutcome.CLOSED;
import static org.entente.app.ballot.VoteOutcome.NO_SEAT;
import static org.entente.app.ballot.VoteOutcome.STALE;
import static org.entente.app.ballot.VoteOutcome.TAKEN;
import static org.entente.app.ballot.VoteOutcome.UNKNOWN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entente.actors.ActorId;
import org.entente.app.ballot.Booth;
import org.entente.app.ballot.LinkToken;
import org.entente.app.ballot.LiveVote;
import org.entente.app.ballot.LiveVotes;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.Consultation.Attribution;
import org.entente.dialogue.Consultation.Results;
import org.entente.dialogue.Consultation.Window;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Language;
import org.entente.store._fixtures.Crew;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class DefaultBallotsTest {
  private static final VoterToken NOBODY = new VoterToken("x".repeat(43));

  private final Workplace workplace;

  DefaultBallotsTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @Test
  void aVoterFindsWhatIsAskedAndItsOwnVotes() {
    Hall hall = Hall.sealed(workplace);
    VoterToken token = hall.invite("union", "v1").get(0);
    hall.cast(token, "noise=agree", "shifts=pass");

    Booth booth = hall.ballots().findBooth(token).orElseThrow();

    assertThat(booth.partnership()).isEqualTo(hall.id());
    assertThat(booth.stage()).isEqualTo(Booth.Stage.OPEN);
    assertThat(booth.voter()).isEqualTo(Hall.person("v1", "union"));
    assertThat(booth.votes().values())
        .containsExactly(Hall.vote("noise=agree"), Hall.vote("shifts=pass"));
    var asked =
        hall.consultation(Hall.disclosure(Results.SEALED, Attribution.NAMED)).statements().stream()
            .filter(Statement::isAsked)
            .toList();
    assertThat(booth.consultation().statements()).isEqualTo(asked);
    assertThat(booth.consultation().title().in(Language.FRENCH)).isEqualTo("Marées");
    assertThat(booth.consultation().invited()).hasSize(3);
  }

  @Test
  void nobodyFindsAnythingWithoutTheSecret() {
    Hall hall = Hall.live(workplace);

    assertThat(hall.ballots().findBooth(NOBODY)).isEmpty();
    assertThat(hall.cast(NOBODY, "cranes=agree")).containsExactly(NO_SEAT);
    assertThat(hall.cast(new VoterToken("\u0000".repeat(40)), "cranes=agree"))
        .containsExactly(NO_SEAT);
    assertThat(hall.ballots().propose(NOBODY, "More boats", Language.ENGLISH)).isFalse();
    assertThat(hall.ballots().join(new LinkToken("y".repeat(43)))).isEmpty();
  }

  @Test
  void saysOfEachVoteWhatBecameOfIt() {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.invite("union", "v1").get(0);

    List<VoteOutcome> outcomes =
        hall.ballots()
            .cast(
                token,
                List.of(
                    Hall.vote("cranes=agree"),
                    Hall.vote("smell=agree"),
                    Hall.vote("elsewhere=agree"),
                    new VoteGiven(new StatementId("shifts"), 1, Vote.AGREE),
                    new VoteGiven(new StatementId("\u0000"), 1, Vote.AGREE),
                    Hall.vote("noise=pass")));

    assertThat(outcomes).containsExactly(TAKEN, UNKNOWN, UNKNOWN, STALE, UNKNOWN, TAKEN);
    assertThat(hall.lines("oli")).containsExactly("other - cranes=1", "other - noise=0");
  }

  @Test
  void theLastVoteCountsAndSendingAgainChangesNothing() {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.invite("union", "v1").get(0);

    hall.cast(token, "cranes=agree", "noise=agree", "cranes=disagree");
    hall.cast(token, "noise=pass");
    hall.cast(token, "noise=pass");

    assertThat(hall.lines("oli")).containsExactly("other - cranes=-1", "other - noise=0");
  }

  @Test
  void anOrderMayBeLearnedFromPersonsVotesOnWhatIsAskedNow() {
    Hall hall = Hall.live(workplace);
    List<VoterToken> tokens = hall.invite("union", "v1", "v2", "v3");
    hall.cast(tokens.get(0), "cranes=agree", "noise=pass");
    hall.cast(tokens.get(1), "cranes=disagree");
    hall.cast(hall.seat("uma", "union").orElseThrow(), "shifts=agree");

    VoteTable sample = hall.ballots().findSample(tokens.get(2), 2, 10).orElseThrow();

    assertThat(sample.statements())
        .extracting(StatementId::value)
        .containsExactly("cranes", "shifts", "noise");
    assertThat(sample.votes()).isEqualTo(3);
    assertThat(sample.voters())
        .hasSize(2)
        .noneMatch(voter -> List.of("v1", "v2", "union").contains(voter.value()))
        .isSubsetOf(hall.votes("oli").orElseThrow().votes().voters());
    assertThat(hall.ballots().findSample(tokens.get(2), 3, 10)).isEmpty();
    assertThat(hall.ballots().findSample(tokens.get(2), 1, 1).orElseThrow().voters()).hasSize(1);
  }

  @Test
  void nothingIsLearnedFromSealedVotesOrWithoutASecretOrAfterTheEnd() {
    Hall sealed = Hall.sealed(workplace);
    Hall live = Hall.live(workplace);
    VoterToken inSealed = sealed.invite("union", "v1").get(0);
    VoterToken inLive = live.invite("union", "v1").get(0);
    sealed.cast(inSealed, "cranes=agree");
    live.cast(inLive, "cranes=agree");

    assertThat(sealed.ballots().findSample(inSealed, 1, 10)).isEmpty();
    assertThat(live.ballots().findSample(inLive, 1, 10)).isPresent();
    assertThat(live.ballots().findSample(NOBODY, 1, 10)).isEmpty();
    sealed.expire();
    live.expire();
    assertThat(sealed.ballots().findSample(inSealed, 1, 10)).isEmpty();
    assertThat(live.ballots().findSample(inLive, 1, 10)).isEmpty();
  }

  @Test
  void votesAreTakenFromTheFirstMomentToTheLast() {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.invite("union", "v1").get(0);
    var disclosure = Hall.disclosure(Results.LIVE, Attribution.NAMED);
    Instant later = Instant.now().plus(Duration.ofHours(1));
    hall.schedule(
        hall.consultation(new Window(later, later.plus(Duration.ofHours(1))), disclosure));

    List<VoteOutcome> early = hall.cast(token, "cranes=agree");
    Booth.Stage before = hall.ballots().findBooth(token).orElseThrow().stage();
    hall.schedule(hall.consultation(disclosure));
    List<VoteOutcome> inTime = hall.cast(token, "cranes=agree");
    hall.expire();
    List<VoteOutcome> late = hall.cast(token, "cranes=disagree");

    assertThat(early).containsExactly(CLOSED);
    assertThat(before).isEqualTo(Booth.Stage.NOT_YET);
    assertThat(inTime).containsExactly(TAKEN);
    assertThat(late).containsExactly(CLOSED);
    assertThat(hall.ballots().findBooth(token).orElseThrow().stage()).isEqualTo(Booth.Stage.CLOSED);
    assertThat(hall.ballots().propose(token, "Boats", Language.ENGLISH)).isFalse();
    assertThat(hall.lines("oli")).containsExactly("other - cranes=1");
  }

  @Test
  void aVoteOnAnEarlierVersionDoesNotCountForTheNext() {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.invite("union", "v1").get(0);
    hall.cast(token, "cranes=agree", "noise=agree");
    var before = hall.consultation(Hall.disclosure(Results.LIVE, Attribution.NAMED));

    hall.schedule(
        new org.entente.dialogue.Consultation(
            before.id(),
            before.title(),
            before.series(),
            before.window(),
            before.invited(),
            before.disclosure(),
            before.statements().stream().map(each -> changed(each)).toList()));

    assertThat(hall.lines("oli")).containsExactly("other - noise=1");
    assertThat(hall.cast(token, "cranes=agree")).containsExactly(STALE);
    assertThat(hall.ballots().findBooth(token).orElseThrow().votes()).hasSize(2);
  }

  private static Statement changed(Statement each) {
    return each.id().value().equals("cranes")
        ? new Statement(
            each.id(), each.text(), 2, Moderation.IN, false, each.unchecked(), each.source())
        : each;
  }

  @Test
  void membersOfAnActorTakeSeatsByItsLinkUntilAllAreTaken() {
    Hall hall = Hall.live(workplace);
    LinkToken link =
        hall.polls()
            .share(workplace.session("uma"), hall.id(), Hall.TIDES, new ActorId("union"), 2);

    VoterToken first = hall.ballots().join(link).orElseThrow();
    VoterToken second = hall.ballots().join(link).orElseThrow();
    Optional<VoterToken> third = hall.ballots().join(link);

    assertThat(first).isNotEqualTo(second);
    assertThat(third).isEmpty();
    assertThat(hall.ballots().findBooth(first).orElseThrow().voter().actors())
        .containsExactly(new ActorId("union"));
    assertThat(hall.cast(first, "cranes=agree")).containsExactly(TAKEN);
    assertThat(hall.cast(second, "cranes=disagree")).containsExactly(TAKEN);
    assertThat(hall.lines("oli")).containsExactly("union - cranes=-1", "union - cranes=1");
  }

  @Test
  void boundsWhatAVoterProposes() {
    Hall hall = Hall.live(workplace);
    VoterToken token = hall.invite("union", "v1").get(0);

    List<Boolean> listed = new ArrayList<>();
    for (int number = 1; number <= 21; number++) {
      listed.add(hall.ballots().propose(token, " Boat " + number, Language.ENGLISH));
    }

    assertThat(listed.subList(0, 20)).doesNotContain(false);
    assertThat(listed.get(20)).isFalse();
    assertThat(hall.ballots().propose(token, "Boat 7", Language.ENGLISH)).isTrue();
    assertThat(hall.polls().proposals(workplace.session("fay"), hall.id(), Hall.TIDES)).hasSize(20);
    assertThat(hall.polls().proposals(workplace.session("oli"), hall.id(), Hall.TIDES)).isEmpty();
    assertThatThrownBy(() -> hall.ballots().propose(token, "  ", Language.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hall.ballots().propose(token, "b".repeat(501), Language.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyVotersAtOnceLoseNothingAndKeepTheirOrder() throws Exception {
    Hall hall = Hall.live(workplace);
    String[] names = new String[16];
    for (int voter = 0; voter < names.length; voter++) {
      names[voter] = "v" + voter;
    }
    List<VoterToken> tokens = hall.invite("union", names);

    Crew.atOnce(
        16,
        number -> {
          for (int round = 0; round < 30; round++) {
            Vote vote = Vote.of((number + round) % 3 - 1);
            hall.cast(tokens.get(number), "cranes=" + vote.code(), "noise=" + vote.code());
          }
          return true;
        });

    for (int number = 0; number < 16; number++) {
      Vote last = Vote.of((number + 29) % 3 - 1);
      assertThat(hall.ballots().findBooth(tokens.get(number)).orElseThrow().votes().values())
          .extracting(VoteGiven::vote)
          .containsExactly(last, last);
    }
    assertThat(hall.votes("oli").orElseThrow().votes().votes()).isEqualTo(32);
  }

  @Test
  void tellsListenersOfLiveVotesAndNotOfSealedOnes() {
    Hall live = Hall.live(workplace);
    Hall sealed = Hall.sealed(workplace);
    VoterToken open = live.invite("union", "v1").get(0);
    VoterToken hidden = sealed.invite("union", "v1").get(0);
    List<LiveVote> heard = new CopyOnWriteArrayList<>();

    try (LiveVotes.Listening listening = workplace.store().liveVotes().listen(heard::addAll)) {
      live.cast(open, "cranes=agree", "smell=agree");
      sealed.cast(hidden, "cranes=agree");
      live.cast(open, "noise=pass");
      assertThat(listening).isNotNull();
      live.cast(open, "noise=pass");
    }

    var voter = live.votes("oli").orElseThrow().voters().get(0).id();
    assertThat(heard.subList(0, 2))
        .containsExactly(
            new LiveVote(live.id(), Hall.TIDES, voter, new StatementId("cranes"), Vote.AGREE),
            new LiveVote(live.id(), Hall.TIDES, voter, new StatementId("noise"), Vote.PASS));
    assertThat(heard).noneMatch(vote -> vote.partnership().equals(sealed.id()));
  }
}
