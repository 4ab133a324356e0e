package org.entente.positions.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.BalanceOfPower;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.actors.influence.Midi;
import org.entente.kernel.Matrix;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;
import org.entente.positions._fixtures.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every figure on stances against the reference sets, to nine decimals. */
class MactorDataTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(strings = {"paris_airports", "synthetic_10x8", "synthetic_20x12", "synthetic_60x30"})
  void agreesWithTheReferenceFiguresInAllThreeOrders(String set) {
    JsonNode input = JSON.readTree(SharedData.text("negotiation/mactor/" + set + ".json"));
    JsonNode expected =
        JSON.readTree(SharedData.text("negotiation/mactor/" + set + ".expected.json"));
    StanceTable stances = stances(input.get("2MAO"));
    Midi midi = Midi.of(direct(stances.actors(), input.get("MID")));

    assertOrder(expected, "1MAO", "1", Valuation.simple(stances));
    assertOrder(expected, "2MAO", "2", Valuation.valued(stances));
    assertOrder(expected, "3MAO_r_godet", "3_r_godet", weighted(stances, midi, Reading.GODET));
    assertOrder(
        expected, "3MAO_r_software", "3_r_software", weighted(stances, midi, Reading.SOFTWARE));
  }

  private static Valuation weighted(StanceTable stances, Midi midi, Reading reading) {
    return Valuation.weighted(stances, BalanceOfPower.of(midi, reading));
  }

  private static void assertOrder(JsonNode sets, String mao, String caa, Valuation valuation) {
    JsonNode values = sets.get(mao);
    assertCells(values.get("matrix"), valuation.matrix());
    assertRow(values.get("positive"), valuation::positive);
    assertRow(values.get("negative"), valuation::negative);
    assertRow(values.get("mobilisation_objective"), valuation::objectiveMobilisation);
    assertRow(values.get("mobilisation_actor"), valuation::actorMobilisation);

    JsonNode pairs = sets.get(caa);
    Convergence convergence = Convergence.of(valuation);
    assertCells(pairs.get("convergence"), convergence.convergence());
    assertCells(pairs.get("divergence"), convergence.divergence());
    assertCells(pairs.get("net"), convergence.net());
    assertRow(pairs.get("ambivalence"), convergence.ambivalence()::get);
    assertThat(convergence.degreeOfConvergence())
        .isCloseTo(pairs.get("degree_convergence_percent").asDouble(), within(1e-9));
    assertThat(convergence.degreeOfDivergence())
        .isCloseTo(pairs.get("degree_divergence_percent").asDouble(), within(1e-9));
  }

  private static StanceTable stances(JsonNode rows) {
    List<ActorId> actors = new ArrayList<>();
    List<ObjectiveId> objectives = new ArrayList<>();
    List<Stance> stances = new ArrayList<>();
    for (int objective = 0; objective < rows.get(0).size(); objective++) {
      objectives.add(new ObjectiveId("objective-" + objective));
    }
    for (int actor = 0; actor < rows.size(); actor++) {
      ActorId id = new ActorId("actor-" + actor);
      actors.add(id);
      for (int objective = 0; objective < objectives.size(); objective++) {
        int strength = rows.get(actor).get(objective).asInt();
        stances.add(
            new Stance(id, objectives.get(objective), strength, Wording.of(""), Source.UNSTATED));
      }
    }
    return StanceTable.of(actors, objectives, stances);
  }

  private static DirectInfluences direct(List<ActorId> actors, JsonNode rows) {
    return new DirectInfluences(
        actors, Matrix.of(actors.size(), actors.size(), (a, b) -> rows.get(a).get(b).asDouble()));
  }

  private static void assertCells(JsonNode expected, Matrix actual) {
    assertThat(actual.rows()).isEqualTo(expected.size());
    for (int row = 0; row < expected.size(); row++) {
      int here = row;
      assertThat(actual.columns()).isEqualTo(expected.get(row).size());
      assertRow(expected.get(row), column -> actual.at(here, column));
    }
  }

  private static void assertRow(JsonNode expected, IntToDoubleFunction actual) {
    assertThat(expected.isArray()).isTrue();
    for (int place = 0; place < expected.size(); place++) {
      assertThat(actual.applyAsDouble(place))
          .isCloseTo(expected.get(place).asDouble(), within(1e-9));
    }
  }
}
