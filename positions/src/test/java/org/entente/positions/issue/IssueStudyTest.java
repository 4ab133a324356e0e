package org.entente.positions.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.positions._fixtures.Table.issue;
import static org.entente.positions._fixtures.Table.positions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
