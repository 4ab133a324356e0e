package org.entente.actors.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.entente.actors._fixtures.Cast.influences;

import java.util.List;
import java.util.Random;
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.actors.influence.InfluencePlane.Zone;
import org.entente.kernel.Share;
import org.junit.jupiter.api.Test;

/** The Paris airports: constructors, airlines, charter airlines, State, airports, residents. */
class MactorTest {
  /** Godet 1991, Futures 23(6), 605–622: direct influences of the air transport case. */
  private static final DirectInfluences AIRPORTS =
      influences(
          """
          0 1 1 3 0 2
          2 0 3 2 1 1
          1 2 0 1 1 0
          2 3 3 0 3 2
          0 2 3 1 0 2
          0 1 1 3 2 0
          """);

  @Test
  void addsInfluenceThroughOneOtherActor() {
    Midi midi = Midi.of(AIRPORTS);

    assertThat(midi.matrix().row(0)).containsExactly(4.0, 6.0, 6.0, 7.0, 7.0, 5.0);
    assertThat(midi.influence(3)).isEqualTo(39);
    assertThat(midi.dependence(3)).isEqualTo(31);
    assertThat(midi.selfInfluence(3)).isEqualTo(8);
    assertThat(midi.total()).isEqualTo(180);
  }

  @Test
  void offersBothPublishedReadingsOfTheBalanceOfPower() {
    Midi midi = Midi.of(AIRPORTS);

    BalanceOfPower godet = BalanceOfPower.of(midi, Reading.GODET);
    BalanceOfPower software = BalanceOfPower.of(midi, Reading.SOFTWARE);

    assertThat(godet.share(0)).isCloseTo(1.163, within(5e-4));
    assertThat(software.share(0)).isCloseTo(1.263, within(5e-4));
    assertThat(godet.share(3)).isCloseTo(1.394, within(5e-4));
    assertThat(software.share(3)).isCloseTo(1.381, within(5e-4));
    assertThat(godet.reading()).isEqualTo(Reading.GODET);
  }

  @Test
  void takesTheStrongestPathOfOneOrTwoSteps() {
    Mmidi mmidi = Mmidi.of(AIRPORTS);

    assertThat(mmidi.matrix().row(0)).containsExactly(0.0, 3.0, 3.0, 3.0, 3.0, 2.0);
    assertThat(mmidi.influence(0)).isEqualTo(14);
    assertThat(mmidi.dependence(0)).isEqualTo(10);
    assertThat(mmidi.balance().get(0)).isCloseTo(1.341232895, within(1e-9));
  }

  @Test
  void netsInfluenceGivenAgainstInfluenceReceived() {
    NetScale net = NetScale.of(Midi.of(AIRPORTS));

    assertThat(net.matrix().at(2, 3)).isEqualTo(-6);
    assertThat(net.matrix().at(3, 2)).isEqualTo(6);
    assertThat(net.sum(2)).isEqualTo(-18);
  }

  @Test
  void laysActorsOutInFourZones() {
    InfluencePlane plane = InfluencePlane.of(Midi.of(AIRPORTS));

    assertThat(plane.meanInfluence()).isEqualTo(30);
    assertThat(plane.points())
        .extracting(InfluencePlane.Point::zone)
        .containsExactly(
            Zone.DOMINANT, Zone.RELAY, Zone.DOMINATED, Zone.RELAY, Zone.AUTONOMOUS, Zone.DOMINANT);
  }

  @Test
  void countsAllActorsAsEqualWhereNobodyInfluencesAnybody() {
    Midi midi =
        Midi.of(
            influences(
                """
                0 0
                0 0
                """));

    for (Reading reading : Reading.values()) {
      assertThat(BalanceOfPower.of(midi, reading).shares()).containsExactly(1.0, 1.0);
    }
  }

  @Test
  void hasNothingToSayOfNobody() {
    Midi midi = Midi.of(influences(""));

    assertThat(BalanceOfPower.of(midi, Reading.GODET).shares()).isEmpty();
    assertThat(InfluencePlane.of(midi).points()).isEmpty();
  }

  @Test
  void saysBetweenWhichRanksAnActorStaysWhenScoresAreOnePointOff() {
    var intervals = PowerStability.of(AIRPORTS, Reading.GODET, 500, new Random(1));

    assertThat(intervals).extracting(i -> i.rank()).containsExactly(2, 4, 6, 1, 5, 3);
    assertThat(intervals)
        .allSatisfy(
            i -> {
              assertThat(i.best()).isBetween(1, i.worst());
              assertThat(i.worst()).isBetween(i.best(), 6);
            });
    assertThat(intervals.get(2).best()).as("charter airlines stay last").isGreaterThanOrEqualTo(4);
    assertThat(PowerStability.of(AIRPORTS, Reading.GODET, 500, new Random(1)))
        .as("the same seed gives the same intervals")
        .isEqualTo(intervals);
  }

  @Test
  void ranksActorsByEveryFigureMadeFromInfluences() {
    assertThat(ranks(PowerStability.byInfluence())).containsExactly(2, 2, 6, 1, 5, 2);
    assertThat(ranks(PowerStability.byDependence())).containsExactly(6, 2, 1, 3, 4, 5);
    assertThat(ranks(PowerStability.byPower(Reading.SOFTWARE))).containsExactly(2, 4, 6, 1, 5, 3);
    assertThat(ranks(PowerStability.byStrongestInfluence())).containsExactly(2, 5, 6, 3, 4, 1);
    assertThat(ranks(PowerStability.byNetInfluence())).containsExactly(1, 4, 6, 2, 4, 3);
  }

  private static List<Integer> ranks(PowerStability.Score score) {
    return PowerStability.of(AIRPORTS, score, 20, new Random(2)).stream()
        .map(interval -> interval.rank())
        .toList();
  }

  @Test
  void saysHowOftenAnActorStaysInItsZone() {
    List<ZoneStability> zones = ZoneStability.of(AIRPORTS, 500, new Random(1));

    assertThat(zones)
        .extracting(ZoneStability::zone)
        .containsExactly(
            Zone.DOMINANT, Zone.RELAY, Zone.DOMINATED, Zone.RELAY, Zone.AUTONOMOUS, Zone.DOMINANT);
    assertThat(zones)
        .allSatisfy(
            line ->
                assertThat(line.shareByZone().values().stream().mapToDouble(Share::value).sum())
                    .isCloseTo(1, within(1e-9)));
    assertThat(zones.get(2).stays().value())
        .as("charter airlines are firmly dominated")
        .isGreaterThan(0.9);
    assertThat(zones.get(1).stays().value()).as("airlines lie near the line").isBetween(0.3, 0.9);
    assertThat(ZoneStability.of(AIRPORTS, 500, new Random(1))).isEqualTo(zones);
    assertThat(catchThrowable(() -> ZoneStability.of(AIRPORTS, 0, new Random(1))))
        .hasMessage("draws must be 1 or more, was 0");
  }

  @Test
  void saysWhenAnActorLiesOnALineBetweenZones() {
    InfluencePlane plane =
        InfluencePlane.of(
            Midi.of(
                influences(
                    """
                    0 1
                    1 0
                    """)));

    assertThat(plane.points()).allMatch(InfluencePlane.Point::onLine);
    assertThat(plane.points()).extracting(InfluencePlane.Point::zone).containsOnly(Zone.AUTONOMOUS);
    assertThat(InfluencePlane.of(Midi.of(AIRPORTS)).points())
        .noneMatch(InfluencePlane.Point::onLine);
  }

  @Test
  void aLoneActorHasAllThePower() {
    Midi alone = Midi.of(influences("0"));

    assertThat(BalanceOfPower.of(alone, Reading.GODET).shares()).containsExactly(1.0);
    assertThat(Mmidi.of(influences("0")).balance()).containsExactly(1.0);
    assertThat(InfluencePlane.of(alone).points().get(0).zone()).isEqualTo(Zone.AUTONOMOUS);
  }

  @Test
  void refusesStrengthsOffTheScale() {
    assertThat(catchThrowable(() -> influences("1")))
        .hasMessage(
            "influence must be a whole number in 0..4 and 0 of an actor on itself, was 1.0 of a on a");
    assertThat(catchThrowable(() -> influences("0 5\n0 0")))
        .hasMessageContaining("was 5.0 of a on b");
    assertThat(catchThrowable(() -> influences("0 0\n-1 0")))
        .hasMessageContaining("was -1.0 of b on a");
  }

  @Test
  void scoresOfNoDrawAreRefused() {
    assertThat(catchThrowable(() -> PowerStability.of(AIRPORTS, Reading.GODET, 0, new Random(1))))
        .hasMessage("draws must be 1 or more, was 0");
  }
}
