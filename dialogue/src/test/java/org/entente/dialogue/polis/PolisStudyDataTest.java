package org.entente.dialogue.polis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.entente.dialogue.Vote;
import org.entente.dialogue._fixtures.RealConversation;
import org.entente.dialogue.polis._fixtures.PolisResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against what Polis stored of live conversations, given its groups. */
class PolisStudyDataTest {
  private static final double CLOSE = 1e-9;
  private static final String MATH = "polis-math.json.gz";

  /** Its export lacks a voter and some votes, so that what all votes make cannot be compared. */
  private static final String INCOMPLETE = "oracles/6ukkcvfbre";

  @Test
  void findsTheCentreAndTheAxesUpToTheirDirection() {
    for (String name : complete()) {
      PolisResult polis = PolisResult.of(name);

      PolisMap map = study(polis).map();

      JsonNode pca = polis.math().get("pca");
      assertSame(name, polis.inOrder(pca.get("center")), at -> -map.center(at));
      assertTurned(name, polis.inOrder(pca.get("comps").get(0)), at -> map.weight(at).x());
      assertTurned(name, polis.inOrder(pca.get("comps").get(1)), at -> map.weight(at).y());
    }
  }

  @Test
  void placesStatementsAndTheirExtremity() {
    for (String name : complete()) {
      PolisResult polis = PolisResult.of(name);

      PolisMap map = study(polis).map();

      JsonNode pca = polis.math().get("pca");
      JsonNode places = pca.get("comment-projection");
      assertTurned(name, polis.inOrder(places.get(0)), at -> map.statement(at).x());
      assertTurned(name, polis.inOrder(places.get(1)), at -> map.statement(at).y());
      assertSame(name, polis.inOrder(pca.get("comment-extremity")), map::extremity);
    }
  }

  @Test
  void placesVotersWherePolisHasThemAloneInABase() {
    for (String name : complete()) {
      PolisResult polis = PolisResult.of(name);

      PolisMap map = study(polis).map();

      JsonNode bases = polis.math().get("base-clusters");
      List<Integer> alone =
          IntStream.range(0, bases.get("id").size())
              .filter(base -> bases.get("members").get(base).size() == 1)
              .boxed()
              .toList();
      List<Integer> rows =
          alone.stream().map(base -> row(polis, bases.get("members").get(base).get(0))).toList();
      assertThat(alone).as(name).isNotEmpty();
      assertTurned(name, places(bases.get("x"), alone), at -> map.voter(rows.get(at)).x());
      assertTurned(name, places(bases.get("y"), alone), at -> map.voter(rows.get(at)).y());
    }
  }

  @Test
  void findsTheSamePriorities() {
    for (String name : complete()) {
      PolisResult polis = PolisResult.of(name);

      PolisStudy study = study(polis);

      assertSame(name, polis.byStatement("comment-priorities"), study::priority);
    }
  }

  @Test
  void findsTheSameConsensus() {
    for (String name : RealConversation.namesWith(MATH)) {
      PolisResult polis = PolisResult.of(name);

      PolisStudy study = study(polis);

      assertSame(name, polis.byStatement("group-aware-consensus"), study::consensus);
    }
  }

  @Test
  void choosesTheSameStatementsForEachGroupWithTheSameFigures() {
    for (String name : RealConversation.namesWith(MATH)) {
      PolisResult polis = PolisResult.of(name);

      PolisStudy study = study(polis);

      for (int group = 0; group < polis.groups().groups(); group++) {
        String label = polis.groups().labels().get(group);
        assertSameRepresentatives(
            name + " " + label,
            study.representatives(group),
            polis.math().get("repness").get(label));
      }
    }
  }

  @Test
  void findsTheSameMajorityOpinions() {
    for (String name : RealConversation.namesWith(MATH)) {
      PolisResult polis = PolisResult.of(name);

      PolisStudy study = study(polis);

      for (Vote answer : List.of(Vote.AGREE, Vote.DISAGREE)) {
        JsonNode expected = polis.math().get("consensus").get(answer.code());
        assertThat(study.majority(answer))
            .as(name)
            .extracting(opinion -> opinion.statement().value())
            .containsExactlyElementsOf(expected.valueStream().map(this::statement).toList());
      }
    }
  }

  private void assertSameRepresentatives(
      String name, List<RepresentativeStatement> found, JsonNode expected) {
    assertThat(found)
        .as(name)
        .extracting(one -> one.statement().value())
        .containsExactlyElementsOf(expected.valueStream().map(this::statement).toList());
    for (int at = 0; at < found.size(); at++) {
      RepresentativeStatement ours = found.get(at);
      JsonNode theirs = expected.get(at);
      assertThat(ours.answer().code()).isEqualTo(theirs.get("repful-for").asString());
      assertThat(ours.most()).isEqualTo(theirs.has("best-agree"));
      assertThat(ours.given()).isEqualTo(theirs.get("n-success").asInt());
      assertThat(ours.own().votes()).isEqualTo(theirs.get("n-trials").asInt());
      assertNear(ours.proportion().share(), theirs.get("p-success"));
      assertNear(ours.proportion().z(), theirs.get("p-test"));
      assertNear(ours.contrast().ratio(), theirs.get("repness"));
      assertThat((float) ours.contrast().z())
          .as(name)
          .isEqualTo((float) theirs.get("repness-test").asDouble());
    }
  }

  private String statement(JsonNode one) {
    return one.get("tid").asString();
  }

  private static void assertNear(double value, JsonNode expected) {
    assertThat(value).isCloseTo(expected.asDouble(), within(CLOSE));
  }

  private static List<String> complete() {
    return RealConversation.namesWith(MATH).stream()
        .filter(name -> !name.equals(INCOMPLETE))
        .toList();
  }

  private static PolisStudy study(PolisResult polis) {
    return PolisStudy.given(polis.input(), polis.groups());
  }

  private static int row(PolisResult polis, JsonNode voter) {
    return IntStream.range(0, polis.input().votes().voters().size())
        .filter(row -> polis.input().votes().voters().get(row).value().equals(voter.asString()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> places(JsonNode numbers, List<Integer> bases) {
    return bases.stream().map(base -> numbers.get(base).asDouble()).toList();
  }

  private static void assertSame(String name, List<Double> expected, IntToDoubleFunction found) {
    for (int at = 0; at < expected.size(); at++) {
      assertThat(found.applyAsDouble(at))
          .as(name + " at " + at)
          .isCloseTo(expected.get(at), within(CLOSE));
    }
  }

  /** The same, or all of it with the other sign. */
  private static void assertTurned(String name, List<Double> expected, IntToDoubleFunction found) {
    double product =
        IntStream.range(0, expected.size())
            .mapToDouble(at -> expected.get(at) * found.applyAsDouble(at))
            .sum();
    assertSame(name, expected, at -> Math.signum(product) * found.applyAsDouble(at));
  }
}
