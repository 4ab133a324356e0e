package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.opinion._fixtures.MadeUpVotes;
import org.junit.jupiter.api.Test;

class OpinionMapTest {
  private static final VoteTable TWO_SIDES =
      MadeUpVotes.of("ministry: + +", "union: + +", "diaspora: - -", "employers: - .", "town: - -");

  @Test
  void standsVotersOnTheLineAlongWhichTheyDiffer() {
    VoteTable votes = MadeUpVotes.of("ministry: + +", "union: + +", "diaspora: - -", "town: - -");

    OpinionMap map = OpinionMap.of(votes, 1);

    // means 0, axis (√½, √½), scale √(2/2): a voter stands at ±(√½ + √½)
    assertThat(map.x(0)).isEqualTo(Math.sqrt(2), within(1e-12));
    assertThat(map.x(3)).isEqualTo(-Math.sqrt(2), within(1e-12));
    assertThat(map.y(0)).isZero();
    assertThat(map.share(Axis.MAIN).value()).isEqualTo(1, within(1e-12));
    assertThat(map.share(Axis.SECOND).value()).isZero();
    // somebody who only agreed with s0: √2 · (1 − 0) · √½
    assertThat(map.place(Axis.MAIN, 0)).isEqualTo(1, within(1e-12));
    assertThat(map.extremity(0)).isEqualTo(1, within(1e-12));
  }

  @Test
  void scalesUpWhoSawLittle() {
    OpinionMap map = OpinionMap.of(TWO_SIDES, 1);

    double alongOne = (-1 - -0.2) * map.weight(Axis.MAIN, 0); // the mean of s0 is −1/5
    assertThat(map.x(3)).isEqualTo(Math.sqrt(2) * alongOne, within(1e-12));
  }

  @Test
  void explainsMeansAndSharesByTheVotes() {
    OpinionMap map = OpinionMap.of(TWO_SIDES, 1);

    // means −1/5 and 0: squares of s0 2·1.44 + 3·0.64 = 4.8, of s1 4; products 2·1.2 + 2·0.8 = 4
    double main = (8.8 + Math.sqrt(0.8 * 0.8 + 4 * 4 * 4)) / 2;
    assertThat(map.share(Axis.MAIN).value()).isEqualTo(main / 8.8, within(1e-12));
    assertThat(map.share(Axis.SECOND).value()).isEqualTo(1 - main / 8.8, within(1e-12));
  }

  @Test
  void listsTheStatementsThatMakeAnAxis() {
    VoteTable votes = MadeUpVotes.of("a: + - 0", "b: + - 0", "c: - + 0", "d: - + 0", "e: - 0 0");

    List<AxisStatement> parts = OpinionMap.of(votes, 1).statements(Axis.MAIN, 9);

    assertThat(parts)
        .extracting(AxisStatement::statement)
        .containsExactly(new StatementId("s0"), new StatementId("s1"));
    assertThat(parts.get(0).weight()).isPositive();
    assertThat(parts.get(1).weight()).isNegative();
  }

  @Test
  void putsEverybodyInTheMiddleWhereNoVotesDiffer() {
    OpinionMap map = OpinionMap.of(MadeUpVotes.of("a: + + .", "b: + + .", "c: . . ."), 1);

    assertThat(map.x(0)).isZero();
    assertThat(map.x(2)).isZero();
    assertThat(map.share(Axis.MAIN).value()).isZero();
    assertThat(map.statements(Axis.MAIN, 9)).isEmpty();
  }

  @Test
  void isEmptyWithoutVoters() {
    assertThat(OpinionMap.of(MadeUpVotes.of(), 1).statements(Axis.MAIN, 9)).isEmpty();
  }

  @Test
  void endsAtTheSameAxesWhateverTheSeed() {
    VoteTable votes = MadeUpVotes.camps(200, 40, 3, 1);

    OpinionMap one = OpinionMap.of(votes, 1);
    OpinionMap other = OpinionMap.of(votes, 2);

    for (int voter = 0; voter < 200; voter++) {
      assertThat(one.x(voter)).isEqualTo(other.x(voter), within(1e-8));
      assertThat(one.y(voter)).isEqualTo(other.y(voter), within(1e-8));
    }
  }
}
