package org.entente.positions.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.positions._fixtures.Table.issue;
import static org.entente.positions._fixtures.Table.positions;

import java.util.List;
import java.util.Set;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.IssueKind;
import org.entente.positions.Position;
import org.entente.positions.Scale;
import org.entente.positions.Standpoint;
import org.junit.jupiter.api.Test;

class SpreadTest {
  /** Mean (20·1 + 80·3)/4 = 65; variance (45²·1 + 15²·3)/4 = 675. */
  private static final String TWO =
      """
      ministry 20 1 -
      employer 80 3 -
      """;

  private static IssueStudy study(String page) {
    return IssueStudy.of(List.of(issue("talks")), positions("talks", page), Set.of()).get(0);
  }

  @Test
  void weighsEveryDistanceFromTheMean() {
    Spread spread = study(TWO).findEqualSpread().orElseThrow();

    assertThat(spread.deviation()).isCloseTo(Math.sqrt(675), within(1e-12));
    assertThat(spread.range()).isEqualTo(60);
    assertThat(spread.interquartileRange()).isEqualTo(30);
  }

  @Test
  void makesTheConflictOfAnIssue() {
    OpeningOrder order = OpeningOrder.of(List.of(study(TWO)));

    assertThat(order.openings().get(0).conflict()).isCloseTo(Math.sqrt(675) / 50, within(1e-12));
    assertThat(order.openings().get(0).salience()).isEqualTo(2);
  }

  @Test
  void aQuarterOfTheWayAndTheAverageWeightAreFarAndHeavyEnough() {
    // mean 50: the camps stand 25 away; the first two weigh more than a quarter, the last two less
    IssueStudy edge = study("a 25 30 -\nb 75 30 -\nc 25 20 -\nd 75 20 -");
    IssueStudy near = study("a 26 30 -\nb 74 30 -\nc 26 20 -\nd 74 20 -");
    IssueStudy level = study("a 25 30 -\nb 75 30 -");

    assertThat(edge.equalBlockers())
        .extracting(blocker -> blocker.actor().value())
        .containsExactly("a", "b");
    assertThat(near.equalBlockers()).isEmpty();
    assertThat(level.equalBlockers()).as("nobody weighs more than average").isEmpty();
  }

  @Test
  void isMeasuredOnTheIssuesOwnScale() {
    Issue years =
        new Issue(
            new IssueId("years"),
            Wording.of("How many years?"),
            IssueKind.SCALE,
            new Scale(1, 5, Wording.of("one year"), Wording.of("five years")),
            List.of(),
            new Standpoint.Unstated(),
            Source.UNSTATED);
    List<Position> ends = positions("years", "ministry 1 10 10\nemployer 5 10 10");

    IssueStudy study = IssueStudy.of(List.of(years), ends, Set.of()).get(0);

    assertThat(study.findEqualSpread().orElseThrow().deviation()).isEqualTo(2);
    assertThat(study.findEqualSpread().orElseThrow().polarisation()).isEqualTo(1);
    assertThat(OpeningOrder.of(List.of(study)).openings().get(0).conflict()).isEqualTo(1);
  }
}
