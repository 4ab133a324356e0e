package org.entente.app.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.app._fixtures.OnePoll;
import org.entente.app.ports.SessionToken;
import org.entente.app.result.RoundResult.Ready;
import org.entente.dialogue.Vote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundResultsTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final long A_FEW_BEATS = 1000;

  private final OnePoll poll = new OnePoll();
  private final RoundResults results = new RoundResults(poll.polls(), poll, 1);

  @AfterEach
  void close() {
    results.close();
  }

  private Ready ready(long version) {
    return results
        .find(OnePoll.MEMBER, poll.asked(version), LONG)
        .fold(
            result -> result,
            underWay -> {
              throw new AssertionError("under way: " + underWay.done());
            },
            () -> {
              throw new AssertionError("nothing to show");
            });
  }

  private boolean isNewest(Ready result, SessionToken by) {
    Asked asked = poll.asked(1);
    return results.isNewest(
        by, asked.partnership(), asked.round().consultation().id(), 1, result.id());
  }

  private Ready nextAfter(Ready before) throws InterruptedException {
    long until = System.nanoTime() + LONG.toNanos();
    Ready now = ready(1);
    while (now.id().equals(before.id()) && System.nanoTime() < until) {
      Thread.sleep(50);
      now = ready(1);
    }
    return now;
  }

  @Test
  void allWhoAskAtOnceShareOneReadingAndOneResult() {
    poll.vote(0, 10, Vote.AGREE);

    Set<String> ids =
        IntStream.range(0, 20).parallel().mapToObj(at -> ready(1).id()).collect(Collectors.toSet());

    assertThat(ids).hasSize(1);
    assertThat(poll.readings()).isEqualTo(1);
  }

  @Test
  void showsNothingToWhoeverMayNotSeeItThoughOthersHaveIt() {
    poll.vote(0, 10, Vote.AGREE);
    Ready members = ready(1);
    SessionToken stranger = new SessionToken("stranger-".repeat(6));

    RoundResult strangers = results.find(stranger, poll.asked(1), LONG);

    assertThat(strangers).isEqualTo(new RoundResult.Nothing());
    assertThat(isNewest(members, stranger)).isFalse();
    assertThat(isNewest(members, OnePoll.MEMBER)).isTrue();
  }

  @Test
  void saysNothingWhereNobodyHasVoted() {
    assertThat(results.find(OnePoll.MEMBER, poll.asked(1), LONG))
        .isEqualTo(new RoundResult.Nothing());
  }

  @Test
  void goesOnFromVotesThatAreToldWithoutReadingAllAgain() throws InterruptedException {
    poll.vote(0, 10, Vote.AGREE);
    Ready first = ready(1);

    poll.vote(8, 12, Vote.DISAGREE);
    Ready next = nextAfter(first);

    assertThat(first.study().participants()).isEqualTo(10);
    assertThat(next.study().participants()).isEqualTo(12);
    assertThat(next.study().published().statements().get(0).all())
        .isEqualTo(fresh().study().published().statements().get(0).all());
    assertThat(poll.readings()).isEqualTo(2); // the first, and the fresh one's
  }

  /** What somebody finds who has all read anew. */
  private Ready fresh() {
    try (RoundResults others = new RoundResults(poll.polls(), poll, 1)) {
      return others
          .find(OnePoll.MEMBER, poll.asked(1), LONG)
          .fold(
              result -> result,
              underWay -> {
                throw new AssertionError("under way");
              },
              () -> {
                throw new AssertionError("nothing");
              });
    }
  }

  @Test
  void staysWhileFewerVotersThanMayBeShownHaveVotedSince() throws InterruptedException {
    poll.vote(0, 10, Vote.AGREE);
    Ready first = ready(1);

    poll.vote(10, 12, Vote.DISAGREE);
    Thread.sleep(A_FEW_BEATS);
    List<String> after = List.of(ready(1).id(), ready(2).study().participants() + " voters");
    poll.vote(12, 13, Vote.DISAGREE);
    Thread.sleep(A_FEW_BEATS);

    assertThat(after).containsExactly(first.id(), "10 voters");
    assertThat(ready(2).study().participants()).isEqualTo(13);
  }

  @Test
  void keepsAClosedRoundsResultUntilTheDossierChanges() {
    poll.vote(0, 10, Vote.AGREE);
    poll.close();
    Ready first = ready(1);

    Ready again = ready(1);
    Ready changed = ready(2);

    assertThat(first.closed()).isTrue();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(changed.id()).isNotEqualTo(first.id());
    assertThat(poll.readings()).isEqualTo(2);
  }

  @Test
  void readsAllAgainWhenTheRoundClosesOrVotesCameThatWereNotTold() {
    poll.vote(0, 10, Vote.AGREE);
    ready(1);
    Asked asked = poll.asked(1);

    results.doubt(asked.partnership(), asked.round().consultation().id());
    ready(1);
    poll.close();
    Ready closed = ready(1);

    assertThat(closed.closed()).isTrue();
    assertThat(poll.readings()).isEqualTo(3);
  }

  @Test
  void noReaderWaitsWhileTheNextResultIsMade() throws InterruptedException {
    poll.vote(0, 10, Vote.AGREE);
    Ready first = ready(1);

    poll.hold();
    poll.vote(10, 14, Vote.DISAGREE);
    awaitWork();
    long from = System.nanoTime();
    Ready meanwhile = ready(1);
    long waited = System.nanoTime() - from;
    poll.goOn();

    assertThat(meanwhile.id()).isEqualTo(first.id());
    assertThat(waited).isLessThan(LONG.toNanos() / 2);
    assertThat(nextAfter(first).study().participants()).isEqualTo(14);
  }

  @Test
  void aDoubtThatComesWhileWorkGoesOnIsNotForgotten() throws InterruptedException {
    poll.vote(0, 10, Vote.AGREE);
    Ready first = ready(1);
    Asked asked = poll.asked(1);

    poll.hold();
    poll.vote(10, 14, Vote.DISAGREE);
    awaitWork();
    results.doubt(asked.partnership(), asked.round().consultation().id());
    poll.goOn();
    nextAfter(first);
    ready(1);

    assertThat(poll.readings()).isEqualTo(2);
  }

  /** Until the next result is being made, and waits at the door. */
  private void awaitWork() throws InterruptedException {
    for (int waited = 0; waited < 600 && !poll.isAwaited(); waited++) {
      Thread.sleep(50);
    }
  }
}
