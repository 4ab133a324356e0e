package org.entente.dialogue.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Moderation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue._fixtures.Round;
import org.entente.dialogue._fixtures.Statements;
import org.entente.dialogue.measure.FisherTest;
import org.junit.jupiter.api.Test;

class GroundStudyTest {
  private static final Round FIVE =
      Round.of(
          """
          kind        | skills fees visas
          m1 ministry | +      +    x
          m2 ministry | +      x    o
          u1 union    | +      x    +
          u2 union    | +      +    .
          d1 diaspora | +      +    +
          """);

  private static GroundStudy study(Round round, int leastVotes) {
    return GroundStudy.of(
        round.votes(), round.by("kind"), Statements.of(round.votes()), leastVotes);
  }

  private static StatementGround on(GroundStudy study, String statement) {
    return study.statements().stream()
        .filter(ground -> ground.statement().value().equals(statement))
        .findFirst()
        .orElseThrow();
  }

  private static String verdict(GroundStudy study, String statement) {
    return on(study, statement)
        .verdict()
        .fold(
            common -> "common ground: " + common.answer().code() + without(common.unheard()),
            divisive ->
                divisive.contrast().more().group()
                    + " more than "
                    + divisive.contrast().less().group()
                    + ": "
                    + divisive.contrast().answer().code(),
            majority -> "majority: " + majority.answer().code(),
            () -> "undecided",
            cannotTell -> "cannot tell" + without(cannotTell.unheard()));
  }

  private static String without(List<String> groups) {
    return groups.isEmpty() ? "" : " without " + String.join(", ", groups);
  }

  /** Groups of many: {@code union 9 1 0} are those who agree, disagree and pass. */
  private static GroundStudy study(String page) {
    List<String> rows = new ArrayList<>();
    for (String line : page.lines().toList()) {
      String[] words = line.split(" ", -1);
      for (int answer = 0; answer < 3; answer++) {
        String said = List.of("+", "x", "o").get(answer);
        IntStream.range(0, Integer.parseInt(words[answer + 1]))
            .mapToObj(voter -> words[0] + rows.size() + voter + " " + words[0] + " | " + said)
            .forEach(rows::add);
      }
    }
    return study(Round.of("kind | talks\n" + rows.stream().collect(Collectors.joining("\n"))), 3);
  }

  @Test
  void worksFromFiveActorsUp() {
    GroundStudy study = study(FIVE, 2);

    assertThat(verdict(study, "skills")).isEqualTo("common ground: agree without diaspora");
    assertThat(verdict(study, "fees")).isEqualTo("undecided");
    assertThat(verdict(study, "visas")).isEqualTo("cannot tell without diaspora, union");
    assertThat(study.statements())
        .extracting(ground -> ground.statement().value())
        .containsExactly("skills", "fees", "visas");
  }

  @Test
  void opensEveryFigureToItsCounts() {
    StatementGround ground = on(study(FIVE, 2), "visas");

    assertThat(ground.all()).isEqualTo(new Count(2, 1, 1));
    assertThat(ground.groups())
        .extracting(GroupShare::count)
        .containsExactly(new Count(1, 0, 0), new Count(0, 1, 1), new Count(1, 0, 0));
    assertThat(ground.agreement().value()).isCloseTo(2 / 3.0 * 1 / 4 * 2 / 3, within(1e-12));
    assertThat(ground.disagreement().value()).isCloseTo(1 / 3.0 * 2 / 4 * 1 / 3, within(1e-12));
    assertThat(ground.findLowest(Vote.AGREE).orElseThrow().group()).isEqualTo("ministry");
    assertThat(ground.findWidest()).as("one group with enough votes has no other").isEmpty();
  }

  @Test
  void takesSixtyPercentOfTheWeakestGroupForCommonGround() {
    assertThat(verdict(study("ministry 20 0 0\nunion 2 1 0"), "talks"))
        .as("(2 + 1)/(3 + 2) is 0.6")
        .isEqualTo("common ground: agree");
    assertThat(verdict(study("ministry 5 0 0\nunion 3 2 0"), "talks")).isEqualTo("majority: agree");
    assertThat(verdict(study("ministry 0 8 1\nunion 1 7 0"), "talks"))
        .isEqualTo("common ground: disagree");
  }

  @Test
  void callsDivisiveOnlyWhatChanceDoesNotExplain() {
    assertThat(verdict(study("ministry 18 2 0\nunion 3 15 0"), "talks"))
        .isEqualTo("ministry more than union: agree");
    assertThat(verdict(study("ministry 2 1 0\nunion 1 2 0"), "talks")).isEqualTo("undecided");
  }

  @Test
  void correctsForHowManyPairsWereLookedAt() {
    Contrast contrast =
        on(study("ministry 18 2 0\nunion 3 15 0\nmedia 5 5 0"), "talks").findWidest().orElseThrow();

    assertThat(contrast.difference()).isCloseTo(0.9 - 3 / 18.0, within(1e-12));
    assertThat(contrast.compared()).isEqualTo(3);
    assertThat(contrast.probability())
        .isCloseTo(3 * FisherTest.of(18, 20, 3, 18).probability(), within(1e-12));
    assertThat(contrast.isSignificant()).isTrue();
    assertThat(on(study("ministry 4 0 1\nunion 0 4 1"), "talks").findWidest().orElseThrow())
        .as("with passes, agreement and disagreement are two questions")
        .matches(one -> one.compared() == 2)
        .matches(one -> !one.isSignificant());
  }

  @Test
  void showsCategoriesThatCountTheSameBesideThePlainCount() {
    Round round = FIVE;
    GroundStudy equal = study(round, 2);
    GroundStudy weighted =
        GroundStudy.of(
            round.votes(),
            round.by("kind"),
            Statements.of(round.votes()),
            2,
            new Weights(Map.of("diaspora", 2.0, "ministry", 0.0)));

    assertThat(on(equal, "visas").all()).isEqualTo(on(weighted, "visas").all());
    assertThat(on(equal, "visas").byCategory().agrees()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(on(weighted, "fees").byCategory().agrees())
        .isCloseTo((2 * 1 + 1 * 0.5) / 3, within(1e-12));
    assertThat(on(weighted, "fees").byCategory().counted()).containsExactly("diaspora", "union");
    assertThatThrownBy(() -> new Weights(Map.of("union", -1.0))).hasMessageContaining("union");
  }

  @Test
  void leavesOutWhatIsNotAsked() {
    List<Statement> statements =
        List.of(
            Statements.of(new StatementId("skills"), 1, Moderation.OUT),
            Statements.of(new StatementId("fees"), 1, Moderation.OPEN),
            Statements.of(new StatementId("visas"), 1, Moderation.IN));

    GroundStudy study = GroundStudy.of(FIVE.votes(), FIVE.by("kind"), statements, 2);

    assertThat(study.statements())
        .extracting(ground -> ground.statement().value())
        .containsExactly("fees", "visas");
  }

  @Test
  void namesWhatOneKnowsAGroupBy() {
    GroundStudy study =
        study(
            Round.of(
                """
                kind        | skills fees visas
                m1 ministry | +      x    x
                m2 ministry | +      x    x
                m3 ministry | +      x    o
                m4 ministry | +      x    x
                u1 union    | +      +    +
                u2 union    | +      +    +
                u3 union    | x      +    x
                u4 union    | +      +    +
                """),
            3);

    assertThat(study.groups().get(0).statements())
        .extracting(one -> one.statement() + " " + one.answer().code())
        .containsExactly("skills agree", "fees disagree", "visas disagree");
    assertThat(study.groups().get(1).statements().get(0))
        .matches(Representative::most)
        .extracting(one -> one.statement().value())
        .isEqualTo("fees");
    assertThat(study.divisive())
        .extracting(ground -> ground.statement().value())
        .containsExactly("fees");
  }

  @Test
  void theOrderOfVotersIsIrrelevant() {
    List<Integer> rows = List.of(4, 2, 0, 3, 1);
    List<String> labels = FIVE.labels().get(0);

    GroundStudy shuffled =
        GroundStudy.of(
            FIVE.votes().select(rows, List.of(0, 1, 2)),
            Grouping.of(rows.stream().map(labels::get).toList()),
            Statements.of(FIVE.votes()),
            2);

    assertThat(shuffled).isEqualTo(study(FIVE, 2));
  }

  @Test
  void refusesWhatItCannotStudy() {
    assertThatThrownBy(() -> study(FIVE, 0)).hasMessageContaining("were 0");
    assertThatThrownBy(() -> GroundStudy.of(FIVE.votes(), FIVE.by("kind"), List.of(), 2))
        .hasMessageContaining("skills");
    assertThatThrownBy(
            () ->
                GroundStudy.of(
                    FIVE.votes(),
                    Grouping.of(Stream.generate(() -> "").limit(5).toList()),
                    Statements.of(FIVE.votes()),
                    2))
        .hasMessageContaining("had none");
  }
}
