package org.entente.dialogue.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.entente.dialogue.StatementId;
import org.entente.dialogue._fixtures.Round;
import org.junit.jupiter.api.Test;

/** Worked by hand from the formulas of Small et al. 2021, Polis, Recerca 26(2). */
class PolisStudyTest {
  private static final Round ROUND =
      Round.of(
          """
          side | visas fees quotas
          ana   north | + + x
          ben   north | + + x
          cleo  south | x x +
          dina  south | x x +
          """);

  @Test
  void placesOppositeVotersOnOppositeEndsOfOneAxis() {
    PolisMap map = PolisStudy.of(input(Set.of())).map();

    // One axis, (1, 1, -1)/√3; p = √(3/3) · 3/√3.
    assertThat(Math.abs(map.voter(0).x())).isCloseTo(Math.sqrt(3), within(1e-12));
    assertThat(map.voter(2).x()).isCloseTo(-map.voter(0).x(), within(1e-12));
    assertThat(map.voter(0).y()).isZero();
    assertThat(map.extremity(0)).isCloseTo(1, within(1e-12));
  }

  @Test
  void findsTheTwoSides() {
    PolisStudy study = PolisStudy.of(input(Set.of()));

    assertThat(study.found().in()).containsExactly(0, 1, 2, 3);
    assertThat(study.groups().groups()).isEqualTo(2);
    assertThat(study.groups().group(0)).isEqualTo(study.groups().group(1));
    assertThat(study.groups().group(0)).isNotEqualTo(study.groups().group(2));
  }

  @Test
  void multipliesTheGroupsSharesIntoConsensus() {
    PolisStudy study = PolisStudy.given(input(Set.of()), ROUND.by("side"));

    // (2 + 1)/(2 + 2) · (0 + 1)/(2 + 2)
    assertThat(study.consensus(0)).isCloseTo(3.0 / 16, within(1e-15));
  }

  @Test
  void asksFreshStatementsMoreOften() {
    PolisStudy study = PolisStudy.given(input(Set.of()), ROUND.by("side"));

    // importance (1 - 1/6) · (1 + 1) · 3/6, times 1 + 8 · 2^(-4/5), squared
    double expected = Math.pow(5.0 / 6 * 2 * 0.5 * (1 + 8 * Math.pow(2, -0.8)), 2);
    assertThat(study.priority(0)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void takesAStatementThatIsOutForAPassOfEverybody() {
    StatementId quotas = new StatementId("quotas");

    PolisStudy study = PolisStudy.given(input(Set.of(quotas)), ROUND.by("side"));

    // Still three statements seen: p = √(3/3) · 2/√2.
    assertThat(Math.abs(study.map().voter(0).x())).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(study.map().extremity(2)).isZero();
    assertThat(study.representatives(0))
        .extracting(RepresentativeStatement::statement)
        .doesNotContain(quotas);
    assertThat(study.consensus(2)).isCloseTo(3.0 / 16, within(1e-15));
  }

  @Test
  void saysNothingOfAConversationWithoutVotes() {
    Round empty = Round.of("side | visas\nana north | .");

    PolisStudy study = PolisStudy.of(new PolisInput(empty.votes(), Set.of(), Set.of()));

    assertThat(study.groups().groups()).isZero();
    assertThat(study.found().in()).isEqualTo(List.of());
    assertThat(study.priority(0)).isPositive();
  }

  private static PolisInput input(Set<StatementId> rejected) {
    return new PolisInput(ROUND.votes(), rejected, Set.of());
  }
}
