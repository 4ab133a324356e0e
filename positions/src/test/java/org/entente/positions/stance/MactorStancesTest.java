package org.entente.positions.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.entente.positions._fixtures.Table.stances;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.actors.influence.BalanceOfPower;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.positions.StanceTable;
import org.junit.jupiter.api.Test;

class MactorStancesTest {
  /** Godet 1991, Futures 23(6), 605–622: stances of the air transport case. */
  private static final StanceTable AIRPORTS =
      stances(
          """
                       aircraft market rights routes noise
          constructors 2        3      0      0      1
          airlines     -2       0      3      -1     -3
          charter      -1       0      -3     3      -2
          state        0        3      2      0      1
          airports     -1       0      -2     2      -2
          residents    0        0      0      0      3
          """);

  @Test
  void mobilisesByObjectiveAndByActor() {
    Valuation valued = Valuation.valued(AIRPORTS);

    assertThat(valued.positive(4)).isEqualTo(5);
    assertThat(valued.negative(4)).isEqualTo(-7);
    assertThat(valued.objectiveMobilisation(4)).isEqualTo(12);
    assertThat(valued.actorMobilisation(1)).isEqualTo(9);
    assertThat(Valuation.simple(AIRPORTS).objectiveMobilisation(4)).isEqualTo(6);
  }

  @Test
  void countsWhatPairsShareAndWhereTheyCollide() {
    Convergence simple = Convergence.of(Valuation.simple(AIRPORTS));
    Convergence valued = Convergence.of(Valuation.valued(AIRPORTS));

    assertThat(simple.convergence().at(2, 4)).isEqualTo(4);
    assertThat(simple.divergence().at(0, 1)).isEqualTo(2);
    assertThat(valued.convergence().at(1, 3)).isEqualTo(2.5);
    assertThat(valued.net().at(0, 1)).isEqualTo(-4);
    assertThat(simple.degreeOfConvergence()).isCloseTo(41.935483871, within(1e-9));
    assertThat(valued.degreeOfDivergence()).isCloseTo(57.936507937, within(1e-9));
    assertThat(simple.ambivalence().get(1)).isCloseTo(0.769230769, within(1e-9));
    assertThat(simple.ambivalence().get(5)).isZero();
  }

  @Test
  void weighsStancesByPower() {
    BalanceOfPower power =
        new BalanceOfPower(AIRPORTS.actors(), Reading.GODET, List.of(2.0, 0.5, 0.5, 1.0, 1.0, 1.0));

    Valuation weighted = Valuation.weighted(AIRPORTS, power);

    assertThat(weighted.matrix().row(0)).containsExactly(4.0, 6.0, 0.0, 0.0, 2.0);
    assertThat(weighted.negative(4)).isEqualTo(-1.5 - 1 - 2);
  }

  @Test
  void tellsCommonFromContestedObjectives() {
    assertThat(ObjectiveSupport.common(AIRPORTS))
        .extracting(support -> support.objective().value())
        .containsExactly("market");
    assertThat(ObjectiveSupport.contested(AIRPORTS))
        .extracting(support -> support.objective().value())
        .as("hardest fought first")
        .containsExactly("rights", "noise", "aircraft", "routes");
  }

  @Test
  void silenceIsNotNeutrality() {
    StanceTable table =
        stances(
            """
                     safety
            union    3
            employer 0
            school   -
            """);

    ObjectiveSupport support = ObjectiveSupport.of(table).get(0);

    assertThat(support.neutral()).extracting(Object::toString).containsExactly("employer");
    assertThat(support.silent()).extracting(Object::toString).containsExactly("school");
    assertThat(support.isCommon()).as("one actor alone shares nothing").isFalse();
  }

  @Test
  void givesTheReasonsOfEveryPair() {
    PairReasons pair = PairReasons.of(AIRPORTS, AIRPORTS.actors().get(2), AIRPORTS.actors().get(1));

    assertThat(pair.together())
        .extracting(shared -> shared.objective().value())
        .containsExactly("noise", "aircraft");
    assertThat(pair.apart())
        .extracting(shared -> shared.objective().value())
        .containsExactly("rights", "routes");
    assertThat(pair.net()).isEqualTo(-1);
  }

  @Test
  void saysHowFirmTheOrdersOfActorsAndOfFoughtOverObjectivesAre() {
    Valuation valued = Valuation.valued(AIRPORTS);
    List<Double> equal = Collections.nCopies(6, 1.0);

    var actors = MobilisationStability.ofActors(valued, equal, 300, new Random(3));
    var fought = MobilisationStability.ofConflict(valued, equal, 300, new Random(3));
    var weighted =
        MobilisationStability.ofActors(
            valued, List.of(9.0, 1.0, 1.0, 1.0, 1.0, 1.0), 300, new Random(3));

    assertThat(actors).extracting(interval -> interval.rank()).containsExactly(4, 1, 1, 4, 3, 6);
    assertThat(actors.get(5).best()).as("residents stay near the end").isGreaterThanOrEqualTo(5);
    assertThat(fought).extracting(interval -> interval.rank()).containsExactly(3, 5, 1, 4, 1);
    assertThat(weighted.get(0).rank()).isEqualTo(1);
    assertThat(weighted.get(0).worst()).isEqualTo(1);
    assertThat(
            catchThrowable(
                () -> MobilisationStability.of(valued, List.of(1.0), 300, new Random(3))))
        .hasMessage("there must be one weight per actor, 6 in all, was 1");
  }

  @Test
  void saysHowFirmTheOrderOfObjectivesIs() {
    var intervals =
        MobilisationStability.of(
            Valuation.valued(AIRPORTS), Collections.nCopies(6, 1.0), 500, new Random(3));

    assertThat(intervals).extracting(interval -> interval.rank()).containsExactly(3, 3, 2, 3, 1);
    assertThat(intervals.get(4).worst()).as("noise stays near the top").isLessThanOrEqualTo(2);
  }

  @Test
  void listsThePairsThatMeetAndLeavesOutThoseThatDoNot() {
    StanceTable table =
        stances(
            """
                     posts fees
            ministry 3     -
            employer -2    4
            town     -     1
            media    0     0
            """);

    assertThat(PairReasons.of(table))
        .extracting(pair -> pair.one() + "–" + pair.other() + " " + pair.net())
        .containsExactly("ministry–employer -2.5", "employer–town 2.5");
  }

  @Test
  void halfOfEachWhereConvergenceAndDivergenceAreAlike() {
    Convergence convergence =
        Convergence.of(
            Valuation.valued(
                stances(
                    """
                             posts fees
                    ministry 2     2
                    employer 2     -2
                    """)));

    assertThat(convergence.degreeOfConvergence()).isEqualTo(50);
    assertThat(convergence.degreeOfDivergence()).isEqualTo(50);
    assertThat(convergence.ambivalence()).containsExactly(1.0, 1.0);
  }

  @Test
  void namesTheStrongestFirst() {
    StanceTable table =
        stances(
            """
                     posts fees years
            ministry 1     1    2
            employer 3     -1   -3
            union    2     -4   -1
            """);
    ObjectiveSupport posts = ObjectiveSupport.of(table).get(0);
    ObjectiveSupport fees = ObjectiveSupport.of(table).get(1);
    PairReasons pair = PairReasons.of(table, table.actors().get(0), table.actors().get(1));

    assertThat(posts.sought())
        .extracting(stance -> stance.actor().value())
        .containsExactly("employer", "union", "ministry");
    assertThat(fees.opposed())
        .extracting(stance -> stance.actor().value())
        .containsExactly("union", "employer");
    assertThat(pair.apart())
        .extracting(shared -> shared.objective().value())
        .containsExactly("years", "fees");
  }
}
