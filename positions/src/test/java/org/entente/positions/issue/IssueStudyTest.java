package org.entente.positions.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.entente.positions._fixtures.Table.issue;
import static org.entente.positions._fixtures.Table.positions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.IssueKind;
import org.entente.positions.Option;
import org.entente.positions.OptionId;
import org.entente.positions.Position;
import org.entente.positions.Scale;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;
import org.junit.jupiter.api.Test;

class IssueStudyTest {
  /** Actor, point, salience, influence. */
  private static final String TALKS =
      """
      ministry 20  50 100
      employer 80  100 50
      union    0   40 25
      school   60  10 -
      town     -   90 90
      media    50  -  10
      """;

  private static IssueStudy study(String page, String... vetoes) {
    Set<ActorId> holders = new HashSet<>();
    for (String veto : vetoes) {
      holders.add(new ActorId(veto));
    }
    return IssueStudy.of(List.of(issue("talks")), positions("talks", page), holders).get(0);
  }

  @Test
  void setsEqualAndWeightedMeansSideBySide() {
    IssueStudy study = study(TALKS);

    assertThat(study.findEqualMean().orElseThrow())
        .isCloseTo((20 * 50 + 80 * 100 + 60 * 10) / 200.0, within(1e-12));
    assertThat(study.findWeightedMean().orElseThrow())
        .isCloseTo((20 * 5000 + 80 * 5000) / 11000.0, within(1e-12));
    assertThat(study.findMedian().orElseThrow()).isEqualTo(40);
  }

  @Test
  void aMissingPositionIsNoStakeAndAMissingSalienceCountsNowhere() {
    IssueStudy study = study(TALKS);

    assertThat(study.marks())
        .extracting(mark -> mark.actor().value())
        .containsExactly("ministry", "employer", "union", "school");
    assertThat(study.uncounted()).extracting(ActorId::value).containsExactly("town", "media");
  }

  @Test
  void namesWhoStandsFarAndWeighsMuch() {
    IssueStudy study = study(TALKS);

    assertThat(study.blockers())
        .extracting(blocker -> blocker.actor().value())
        .containsExactly("employer", "ministry")
        .doesNotContain("school");
  }

  @Test
  void aVetoBlocksEvenWithLittleWeight() {
    assertThat(study(TALKS, "union").blockers())
        .filteredOn(Blocker::veto)
        .extracting(blocker -> blocker.actor().value())
        .containsExactly("union");
  }

  @Test
  void hasNoMiddleWhereNobodyCares() {
    IssueStudy study = study("ministry 20 0 100");

    assertThat(study.findEqualMean()).isEmpty();
    assertThat(study.findWeightedMean()).isEmpty();
    assertThat(study.blockers()).isEmpty();
  }

  @Test
  void countsSupportOfOptionsThatHaveNoOrder() {
    Issue recognition =
        new Issue(
            new IssueId("recognition"),
            Wording.of("Who recognises the diploma?"),
            IssueKind.OPTIONS,
            Scale.ofHundred(),
            List.of(option("origin"), option("destination")),
            new Standpoint.OnOption(new OptionId("destination")),
            Source.UNSTATED);
    List<Position> positions =
        List.of(
            chooses("ministry", "origin", 60, 50),
            chooses("union", "origin", 40, 10),
            chooses("employer", "destination", 80, 90));

    IssueStudy study = IssueStudy.of(List.of(recognition), positions, Set.of()).get(0);

    assertThat(study.options())
        .extracting(OptionSupport::weight)
        .containsExactly(60.0 * 50 + 40 * 10, 80.0 * 90);
    assertThat(study.findEqualMean()).as("options without order have no mean").isEmpty();
    assertThat(study.uncounted()).hasSize(3);
  }

  @Test
  void measuresHowFarActorsStandApart() {
    IssueStudy study = study("a 0 10 1\nb 20 10 1\nc 40 10 1\nd 100 10 1\ne - 10 1");

    Spread spread = study.findEqualSpread().orElseThrow();

    assertThat(spread.deviation())
        .isCloseTo(Math.sqrt((1600 + 400 + 0 + 3600) / 4.0), within(1e-12));
    assertThat(spread.range()).isEqualTo(100);
    assertThat(spread.lowerQuartile()).isEqualTo(15);
    assertThat(spread.upperQuartile()).isEqualTo(55);
    assertThat(spread.interquartileRange()).isEqualTo(40);
    assertThat(spread.polarisation())
        .as("4 · Σ over pairs of ¼·¼·½·distance, distances sum to 320")
        .isCloseTo(4 * 3.2 / 32, within(1e-12));
    assertThat(study.findWeightedSpread()).contains(spread);
  }

  @Test
  void polarisationIsWholeWhereTwoEqualCampsHoldTheEnds() {
    assertThat(polarisation("a 0 30 1\nb 0 20 1\nc 100 50 1")).isCloseTo(1, within(1e-12));
    assertThat(polarisation("a 70 30 1\nb 70 20 1")).isZero();
    assertThat(polarisation("a 0 75 1\nb 100 25 1"))
        .as("unequal camps: 4 · ¾ · ¼ · 1")
        .isCloseTo(0.75, within(1e-12));
  }

  private static double polarisation(String page) {
    return study(page).findEqualSpread().orElseThrow().polarisation();
  }

  @Test
  void weighsSpreadByInfluenceBesideEqualInfluence() {
    IssueStudy study = study("a 0 50 30\nb 100 50 10\nc 50 50 -");

    assertThat(study.findWeightedSpread().orElseThrow().deviation())
        .isCloseTo(Math.sqrt(0.75 * 625 + 0.25 * 5625), within(1e-9));
    assertThat(study.findEqualSpread().orElseThrow().deviation())
        .isCloseTo(Math.sqrt(5000 / 3.0), within(1e-9));
    assertThat(study("a 0 50 -\nb 9 5 -").findWeightedSpread()).isEmpty();
  }

  @Test
  void setsBlockersWithEqualInfluenceBesideThoseWithInfluence() {
    IssueStudy study = study("big 0 50 90\nsmall 100 60 5\nmiddle 10 10 20");

    assertThat(names(study.blockers())).isEmpty();
    assertThat(names(study.equalBlockers())).containsExactly("small", "big");
    assertThat(study.equalBlockers().get(0).weightShare()).isCloseTo(60 / 120.0, within(1e-12));
    assertThat(study.equalBlockers().get(0).distance())
        .isCloseTo(100 - 6100 / 120.0, within(1e-12));
  }

  @Test
  void countsBlockersBySalienceWhereNobodyStatedInfluence() {
    IssueStudy study = study("a 0 60 -\nb 100 50 -\nc 100 50 -");

    assertThat(names(study.blockers()))
        .containsExactly("a")
        .isEqualTo(names(study.equalBlockers()));
  }

  @Test
  void aVetoWithoutSalienceBlocksNothing() {
    assertThat(names(study("a 50 60 50\nb 100 0 50", "b").blockers())).isEmpty();
  }

  private static List<String> names(List<Blocker> blockers) {
    return blockers.stream().map(blocker -> blocker.actor().value()).toList();
  }

  private static IssueStudy recognition(String... vetoes) {
    Issue recognition =
        new Issue(
            new IssueId("recognition"),
            Wording.of("Who recognises the diploma?"),
            IssueKind.OPTIONS,
            Scale.ofHundred(),
            List.of(option("origin"), option("destination")),
            new Standpoint.Unstated(),
            Source.UNSTATED);
    Set<ActorId> holders = new HashSet<>();
    for (String veto : vetoes) {
      holders.add(new ActorId(veto));
    }
    List<Position> positions =
        List.of(
            chooses("ministry", "origin", 60, 50),
            chooses("union", "origin", 40, 10),
            chooses("school", "origin", 10, 1),
            chooses("employer", "destination", 80, 90));
    return IssueStudy.of(List.of(recognition), positions, holders).get(0);
  }

  @Test
  void onOptionsWithoutOrderWhoeverBacksAnotherThanTheLeadingOneCanBlock() {
    assertThat(names(recognition().blockers()))
        .as("the employer's option leads by weight")
        .containsExactly("ministry");
    assertThat(names(recognition("school").blockers())).containsExactly("ministry", "school");
    assertThat(names(recognition().equalBlockers()))
        .as("with equal influence the origin leads")
        .containsExactly("employer");
    assertThat(recognition().blockers().get(0).distance()).isEqualTo(100);
  }

  @Test
  void whereOptionsAreLevelNobodyBlocks() {
    Issue level =
        new Issue(
            new IssueId("recognition"),
            Wording.of("Who recognises the diploma?"),
            IssueKind.OPTIONS,
            Scale.ofHundred(),
            List.of(option("origin"), option("destination")),
            new Standpoint.Unstated(),
            Source.UNSTATED);
    List<Position> positions =
        List.of(chooses("a", "origin", 50, 50), chooses("b", "destination", 50, 50));

    assertThat(IssueStudy.of(List.of(level), positions, Set.of()).get(0).blockers()).isEmpty();
  }

  @Test
  void whoeverNamesNoOptionHasNoPartInTheWeight() {
    Issue recognition = options(option("origin"), option("destination"));
    List<Position> positions =
        List.of(
            chooses("a", "origin", 60, 50),
            chooses("b", "destination", 40, 50),
            new Position(
                new ActorId("c"),
                new IssueId("recognition"),
                new Standpoint.Unstated(),
                new Weight(50),
                Weight.UNSTATED,
                Wording.of(""),
                Source.UNSTATED));

    IssueStudy study = IssueStudy.of(List.of(recognition), positions, Set.of()).get(0);

    assertThat(study.blockers()).as("b weighs 0.4 of two").isEmpty();
  }

  @Test
  void optionsWithAPlaceAreAsFarApartAsTheirPlaces() {
    Issue length = options(placed("one-year", 40), placed("two-years", 60), placed("open", 100));
    List<Position> positions =
        List.of(
            chooses("a", "one-year", 90, 50),
            chooses("b", "two-years", 50, 50),
            chooses("c", "two-years", 50, 50));

    IssueStudy study = IssueStudy.of(List.of(length), positions, Set.of()).get(0);

    assertThat(study.findEqualMean()).hasValue((40 * 90 + 60 * 100) / 190.0);
    assertThat(study.blockers()).as("20 points are not far").isEmpty();
  }

  private static Issue options(Option... options) {
    return new Issue(
        new IssueId("recognition"),
        Wording.of("Who recognises the diploma?"),
        IssueKind.OPTIONS,
        Scale.ofHundred(),
        List.of(options),
        new Standpoint.Unstated(),
        Source.UNSTATED);
  }

  private static Option placed(String id, double point) {
    return new Option(
        new OptionId(id), Wording.of(id), new Standpoint.OnScale(point), Source.UNSTATED);
  }

  @Test
  void saysHowFirmTheOpeningOrderIs() {
    List<Position> all = new ArrayList<>(positions("split", "a 0 50 1\nb 100 50 1"));
    all.addAll(positions("near", "a 40 50 1\nb 50 50 1"));
    all.addAll(positions("close", "a 42 50 1\nb 50 50 1"));
    all.addAll(positions("lone", "a 42 50 1"));
    List<IssueStudy> studies =
        IssueStudy.of(
            List.of(issue("split"), issue("near"), issue("close"), issue("lone")), all, Set.of());

    var intervals = OpeningStability.of(studies, 5, 200, new Random(1));

    assertThat(intervals)
        .extracting(interval -> interval.subject().value())
        .containsExactly("split", "near", "close");
    assertThat(intervals)
        .extracting(
            interval -> interval.best(), interval -> interval.rank(), interval -> interval.worst())
        .containsExactly(tuple(3, 3, 3), tuple(1, 2, 2), tuple(1, 1, 2));
    assertThat(OpeningStability.of(studies, 5, 200, new Random(1))).isEqualTo(intervals);
    assertThat(catchThrowable(() -> OpeningStability.of(studies, 0, 9, new Random(1))))
        .hasMessage("step must lie above 0 and up to 100, was 0.0");
    assertThat(catchThrowable(() -> OpeningStability.of(studies, 101, 9, new Random(1))))
        .hasMessage("step must lie above 0 and up to 100, was 101.0");
  }

  private static Option option(String id) {
    return new Option(new OptionId(id), Wording.of(id), new Standpoint.Unstated(), Source.UNSTATED);
  }

  private static Position chooses(String actor, String option, double salience, double influence) {
    return new Position(
        new ActorId(actor),
        new IssueId("recognition"),
        new Standpoint.OnOption(new OptionId(option)),
        new Weight(salience),
        new Weight(influence),
        Wording.of(""),
        Source.UNSTATED);
  }

  @Test
  void opensWithTheIssueOnWhichActorsStandClosest() {
    List<Position> all = new ArrayList<>(positions("split", "a 0 50 1\nb 100 50 1"));
    all.addAll(positions("near", "a 40 50 1\nb 50 50 1"));
    List<IssueStudy> studies = IssueStudy.of(List.of(issue("split"), issue("near")), all, Set.of());

    OpeningOrder order = OpeningOrder.of(studies);

    assertThat(order.openings())
        .extracting(opening -> opening.issue().value())
        .containsExactly("near", "split");
    assertThat(order.openings().get(1).conflict()).isEqualTo(1);
    assertThat(order.openings().get(0).conflict()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void measuresHowFarForecastsWereOff() {
    ForecastError error =
        ForecastError.of(
                List.of(
                    new ForecastError.Case(50, 100),
                    new ForecastError.Case(20, 10),
                    new ForecastError.Case(0, 0)))
            .orElseThrow();

    assertThat(error.meanAbsolute()).isEqualTo(20);
    assertThat(error.medianAbsolute()).isEqualTo(10);
    assertThat(error.rootMeanSquare()).isCloseTo(Math.sqrt(2600 / 3.0), within(1e-12));
    assertThat(ForecastError.of(List.of())).isEmpty();
  }
}
