package org.entente.actors.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors._fixtures.SharedData;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.kernel.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds every figure on influence against the reference sets, to nine decimals. */
class MactorDataTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(strings = {"paris_airports", "synthetic_10x8", "synthetic_20x12", "synthetic_60x30"})
  void agreesWithTheReferenceFiguresOnInfluence(String set) {
    JsonNode input = JSON.readTree(SharedData.text("negotiation/mactor/" + set + ".json"));
    JsonNode expected =
        JSON.readTree(SharedData.text("negotiation/mactor/" + set + ".expected.json"));
    DirectInfluences direct = direct(input.get("MID"));

    Midi midi = Midi.of(direct);
    Mmidi mmidi = Mmidi.of(direct);
    NetScale net = NetScale.of(midi);

    assertCells(expected.get("MIDI"), midi.matrix());
    assertRow(expected.get("I"), midi::influence);
    assertRow(expected.get("D"), midi::dependence);
    assertRow(expected.get("self_influence"), midi::selfInfluence);
    assertThat(midi.total()).isEqualTo(expected.get("total").asDouble());
    assertRow(expected.get("r_godet"), BalanceOfPower.of(midi, Reading.GODET)::share);
    assertRow(expected.get("r_software"), BalanceOfPower.of(midi, Reading.SOFTWARE)::share);
    assertCells(expected.get("MMIDI"), mmidi.matrix());
    assertRow(expected.get("I_max"), mmidi::influence);
    assertRow(expected.get("D_max"), mmidi::dependence);
    assertRow(expected.get("q"), mmidi.balance()::get);
    assertCells(expected.get("net_scale"), net.matrix());
    assertRow(expected.get("net_scale_sum"), net::sum);
  }

  private static DirectInfluences direct(JsonNode rows) {
    List<ActorId> ids = new ArrayList<>();
    for (int actor = 0; actor < rows.size(); actor++) {
      ids.add(new ActorId("actor-" + actor));
    }
    return new DirectInfluences(
        ids, Matrix.of(ids.size(), ids.size(), (a, b) -> rows.get(a).get(b).asDouble()));
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
