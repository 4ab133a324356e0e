package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.junit.jupiter.api.Test;

class IdealPointsTest {
  private static final StatementId FIRST = new StatementId("s0");
  private static final StatementId SECOND = new StatementId("s1");
  private static final StatementId LAST = new StatementId("s19");

  /** Two camps: the first twenty voters agree with even statements, the others with odd ones. */
  static VoteTable camps() {
    VoteTable.Builder votes =
        VoteTable.of(
            IntStream.range(0, 40).mapToObj(voter -> new VoterId("v" + voter)).toList(),
            IntStream.range(0, 20)
                .mapToObj(statement -> new StatementId("s" + statement))
                .toList());
    for (int voter = 0; voter < 40; voter++) {
      for (int statement = 0; statement < 20; statement++) {
        boolean agrees = voter < 20 == (statement % 2 == 0);
        if ((voter + statement) % 5 != 0) {
          votes.put(voter, statement, agrees ? 1 : -1);
        }
      }
    }
    return votes.build();
  }

  static IdealPoints points(VoteTable votes) {
    return IdealPoints.fit(votes)
        .fold(
            Fit.Fitted::points,
            tooFew -> {
              throw new AssertionError("expected a model, was " + tooFew);
            });
  }

  @Test
  void expectsOfAVoterWhatItsCampSays() {
    Outlook outlook = points(camps()).outlook(Map.of(FIRST, Vote.AGREE, SECOND, Vote.DISAGREE));

    double even = outlook.expect(new StatementId("s10")).agreement().value();
    double odd = outlook.expect(LAST).agreement().value();

    assertThat(even).isGreaterThan(0.8);
    assertThat(odd).isLessThan(0.2);
  }

  @Test
  void knowsNothingOfWhoeverHasSaidNothing() {
    Outlook silent = points(camps()).outlook(Map.of());
    Outlook passing = points(camps()).outlook(Map.of(FIRST, Vote.PASS));

    assertThat(silent.expect(LAST).agreement().value()).isCloseTo(0.5, within(0.1));
    assertThat(passing.expect(LAST)).isEqualTo(silent.expect(LAST));
  }

  @Test
  void learnsLessFromAVoterThatItKnows() {
    IdealPoints points = points(camps());
    Map<StatementId, Vote> given = Map.of(FIRST, Vote.AGREE, SECOND, Vote.DISAGREE);

    double stranger = points.outlook(Map.of()).expect(LAST).information();
    double known = points.outlook(given).expect(LAST).information();

    assertThat(known).isPositive().isLessThan(stranger);
  }

  @Test
  void statementsItHasNotSeenMayBeExpectedToo() {
    StatementId fresh = new StatementId("proposed just now");

    ExpectedAgreement expected = points(camps()).outlook(Map.of()).expect(fresh);

    assertThat(expected.statement()).isEqualTo(fresh);
    assertThat(expected.information()).isPositive();
  }

  @Test
  void theOrderOfVotersAndStatementsIsIrrelevant() {
    VoteTable votes = camps();
    List<Integer> rows = shuffled(40);
    List<Integer> columns = shuffled(20);
    Map<StatementId, Vote> given = Map.of(FIRST, Vote.AGREE);

    Outlook one = points(votes).outlook(given);
    Outlook other = points(votes.select(rows, columns)).outlook(given);

    for (StatementId statement : votes.statements()) {
      assertThat(other.expect(statement).agreement().value())
          .isCloseTo(one.expect(statement).agreement().value(), within(1e-6));
    }
  }

  @Test
  void theOrderIsIrrelevantWhereVotesPartIntoTwoCampsAndNothingElse() {
    VoteTable.Builder two = VoteTable.of(camps().voters(), camps().statements());
    for (int voter = 0; voter < 40; voter++) {
      for (int statement = 0; statement < 20; statement++) {
        two.put(voter, statement, voter < 13 == (statement % 3 == 0) ? 1 : -1);
      }
    }
    VoteTable votes = two.build();

    Outlook one = points(votes).outlook(Map.of(FIRST, Vote.AGREE));
    Outlook other =
        points(votes.select(shuffled(40), shuffled(20))).outlook(Map.of(FIRST, Vote.AGREE));

    for (StatementId statement : votes.statements()) {
      assertThat(other.expect(statement).agreement().value())
          .isCloseTo(one.expect(statement).agreement().value(), within(1e-6));
    }
  }

  private static List<Integer> shuffled(int size) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(5));
    return order;
  }

  @Test
  void expectsOfAStatementThatFewHaveSeenWhatItsTraitsTell() {
    VoteTable votes = passedWhereDisliked();
    Outlook silent = points(votes).outlook(Map.of());

    double passed = silent.expect(new StatementId("passed by two")).agreement().value();
    double answered = silent.expect(new StatementId("answered by nobody")).agreement().value();

    assertThat(passed).isLessThan(answered - 0.1);
  }

  /** Half of the statements find agreement, the others passes and disagreement. */
  private static VoteTable passedWhereDisliked() {
    List<StatementId> statements = new ArrayList<>(camps().statements());
    statements.add(new StatementId("passed by two"));
    statements.add(new StatementId("answered by nobody"));
    VoteTable.Builder votes = VoteTable.of(camps().voters(), statements);
    for (int voter = 0; voter < 40; voter++) {
      for (int statement = 0; statement < 20; statement++) {
        int disliked = (voter + statement) % 4 < 2 ? 0 : -1;
        votes.put(voter, statement, statement % 2 == 0 ? 1 : disliked);
      }
    }
    return votes.put(0, 20, 0).put(1, 20, 0).build();
  }

  @Test
  void saysThatFewVotesCarryNoModel() {
    List<Integer> few = IntStream.range(0, 5).boxed().toList();
    VoteTable votes = camps().select(few, IntStream.range(0, 20).boxed().toList());

    Fit fit = IdealPoints.fit(votes);

    assertThat(fit).isEqualTo(new Fit.TooFewVotes(80, 5));
  }

  @Test
  void bearsThatEverybodyAgrees() {
    VoteTable.Builder votes = VoteTable.of(camps().voters(), camps().statements());
    for (int voter = 0; voter < 40; voter++) {
      for (int statement = 0; statement < 20; statement++) {
        votes.put(voter, statement, 1);
      }
    }

    Outlook outlook = points(votes.build()).outlook(Map.of());

    assertThat(outlook.expect(LAST).agreement().value()).isBetween(0.9, 1.0);
  }
}
