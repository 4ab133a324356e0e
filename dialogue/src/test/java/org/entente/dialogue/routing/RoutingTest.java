package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.kernel.Share;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final Fit MODEL = new Fit.Fitted(IdealPointsTest.points(IdealPointsTest.camps()));
  private static final Fit NO_MODEL = new Fit.TooFewVotes(12, 3);
  private static final Candidate YOUNG = candidate("s0", Count.NONE);
  private static final Candidate OLD = candidate("s1", new Count(20, 20, 0));

  private static Candidate candidate(String id, Count count) {
    return new Candidate(new StatementId(id), count, 0, false);
  }

  private static RandomGenerator chance() {
    return new SplittableRandom(11);
  }

  @Test
  void asksByInformationWhereThereIsAModel() {
    Next next = Routing.next(MODEL, Map.of(), List.of(YOUNG, OLD), chance());

    assertThat(next).isInstanceOf(Next.ByInformation.class);
  }

  @Test
  void asksByPriorityWhereThereIsNone() {
    Next next = Routing.next(NO_MODEL, Map.of(), List.of(YOUNG), chance());

    assertThat(next)
        .isEqualTo(
            new Next.ByPriority(
                YOUNG.statement(), Priority.of(Count.NONE, 0, false), new Share(1)));
  }

  @Test
  void drawsInProportionToPriority() {
    double young = Priority.of(YOUNG.count(), 0, false);
    double old = Priority.of(OLD.count(), 0, false);
    RandomGenerator random = chance();

    int drawn = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      Next next = Routing.next(NO_MODEL, Map.of(), List.of(OLD, YOUNG), random);
      drawn += asked(next).equals(OLD.statement()) ? 1 : 0;
    }

    assertThat(drawn / 20_000.0).isCloseTo(old / (old + young), within(0.01));
  }

  @Test
  void asksNothingTwiceAndSaysWhenNothingIsLeft() {
    Map<StatementId, Vote> given = new HashMap<>(Map.of(YOUNG.statement(), Vote.PASS));

    Next last = Routing.next(MODEL, given, List.of(YOUNG, OLD), chance());
    given.put(OLD.statement(), Vote.AGREE);
    Next none = Routing.next(MODEL, given, List.of(YOUNG, OLD), chance());

    assertThat(asked(last)).isEqualTo(OLD.statement());
    assertThat(none).isEqualTo(new Next.NothingLeft());
  }

  @Test
  void prefersAStatementThatNobodyHasSeen() {
    Candidate fresh = candidate("proposed just now", Count.NONE);
    RandomGenerator random = chance();

    int drawn = 0;
    for (int trial = 0; trial < 1000; trial++) {
      Candidate known = candidate("s1", Count.NONE);
      Map<StatementId, Vote> given =
          Map.of(new StatementId("s4"), Vote.AGREE, new StatementId("s5"), Vote.DISAGREE);
      Next next = Routing.next(MODEL, given, List.of(known, fresh), random);
      drawn += asked(next).equals(fresh.statement()) ? 1 : 0;
    }

    assertThat(drawn).isGreaterThan(600);
  }

  @Test
  void theSameChanceMakesTheSameChoice() {
    Next one = Routing.next(MODEL, Map.of(), List.of(YOUNG, OLD), chance());
    Next other = Routing.next(MODEL, Map.of(), List.of(YOUNG, OLD), chance());

    assertThat(one).isEqualTo(other);
  }

  @Test
  void ordersAsIfEachWasDrawnFromWhatWasLeft() {
    double young = Priority.of(YOUNG.count(), 0, false);
    double old = Priority.of(OLD.count(), 0, false);
    RandomGenerator random = chance();

    int first = 0;
    for (int trial = 0; trial < 20_000; trial++) {
      List<StatementId> order =
          Routing.order(
              NO_MODEL, Map.of(), List.of(OLD, YOUNG), statement -> 1 - random.nextDouble());
      first += order.get(0).equals(OLD.statement()) ? 1 : 0;
    }

    assertThat(first / 20_000.0).isCloseTo(old / (old + young), within(0.01));
  }

  @Test
  void ordersWhatTheVoterHasNotAnsweredAndNothingElse() {
    Map<StatementId, Vote> given = Map.of(YOUNG.statement(), Vote.PASS);

    assertThat(Routing.order(MODEL, given, List.of(YOUNG, OLD), statement -> 0.5))
        .containsExactly(OLD.statement());
    assertThat(Routing.order(MODEL, Map.of(), List.of(YOUNG, OLD), statement -> 0.5))
        .containsExactlyInAnyOrder(YOUNG.statement(), OLD.statement());
  }

  private static StatementId asked(Next next) {
    return next.fold(
        Next.ByInformation::statement,
        Next.ByPriority::statement,
        nothing -> {
          throw new AssertionError("expected a statement");
        });
  }
}
