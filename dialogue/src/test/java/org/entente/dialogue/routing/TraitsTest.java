package org.entente.dialogue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.junit.jupiter.api.Test;

class TraitsTest {
  /**
   * Each word is a statement: a letter for each voter who saw it; + agrees, - disagrees, 0 passes.
   */
  private static Traits traits(String... statements) {
    VoteTable.Builder votes =
        VoteTable.of(
            IntStream.range(0, 8).mapToObj(voter -> new VoterId("v" + voter)).toList(),
            IntStream.range(0, statements.length)
                .mapToObj(statement -> new StatementId("s" + statement))
                .toList());
    for (int statement = 0; statement < statements.length; statement++) {
      for (int voter = 0; voter < statements[statement].length(); voter++) {
        votes.put(voter, statement, "-0+".indexOf(statements[statement].charAt(voter)) - 1);
      }
    }
    return Traits.of(votes.build());
  }

  @Test
  void whatIsPassedOftenLeansTheWayOfItsLike() {
    Traits traits = traits("++++", "++++", "0000", "0000");

    double[] leanings = traits.leanings(new double[] {2, 2, -2, -2}, 0);

    assertThat(leanings[0]).isCloseTo(leanings[1], within(1e-12)).isBetween(0.5, 2.0);
    assertThat(leanings[2]).isCloseTo(-leanings[0], within(1e-12));
  }

  @Test
  void whatIsSeenSeldomLeansTheWayOfItsLike() {
    Traits traits = traits("++++++0+", "++++++0+", "+", "+");

    double[] leanings = traits.leanings(new double[] {2, 2, -2, -2}, 0);

    assertThat(leanings[0]).isPositive();
    assertThat(leanings[3]).isNegative();
  }

  @Test
  void fewStatementsTellLessThanMany() {
    double few = traits("++++", "0000").leanings(new double[] {2, -2}, 0)[0];
    double many =
        traits("++++", "++++", "++++", "0000", "0000", "0000")
            .leanings(new double[] {2, 2, 2, -2, -2, -2}, 0)[0];

    assertThat(few).isPositive().isLessThan(many);
  }

  @Test
  void statementsThatAreAlikeLeanNowhere() {
    Traits traits = traits("++-0", "+-+0", "-++0");

    double[] leanings = traits.leanings(new double[] {1, 2, 3}, 2);

    assertThat(leanings).containsOnly(0);
  }

  @Test
  void leaningsLeaveTheMeanWhereItIs() {
    Traits traits = traits("++++0", "+0", "", "00-");

    double[] leanings = traits.leanings(new double[] {1, -3, 2, 5}, 1.25);

    assertThat(Arrays.stream(leanings).sum()).isCloseTo(0, within(1e-12));
    assertThat(List.of(leanings[0], leanings[3])).doesNotContain(Double.NaN);
  }
}
