package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.cli._fixtures.BesideProject.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.cli._fixtures.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Every published figure, from the command line to the last digit printed. */
class PublishedDataTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of(".");

  private JsonNode figures(String... arguments) {
    Path file = folder.resolve("out.json");
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--json";
    all[arguments.length + 1] = file.toString();
    Run run = Run.entente(all);
    assertThat(run.code()).as(run.err()).isZero();
    return JSON.readTree(file.toFile());
  }

  private static void assertHolds(String path, JsonNode actual, JsonNode expected) {
    if (expected.isObject()) {
      expected
          .propertyNames()
          .forEach(name -> assertHolds(path + "." + name, actual.path(name), expected.get(name)));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as(path).isEqualTo(expected.size());
      for (int item = 0; item < expected.size(); item++) {
        assertHolds(path + "[" + item + "]", actual.path(item), expected.get(item));
      }
    } else {
      assertThat(actual.isNumber()).as(path).isTrue();
      assertThat(actual.asDouble()).as(path).isCloseTo(expected.asDouble(), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "actors,paris_airports", "positions,paris_airports",
    "actors,synthetic_10x8", "positions,synthetic_10x8",
    "actors,synthetic_20x12", "positions,synthetic_20x12",
    "actors,synthetic_60x30", "positions,synthetic_60x30"
  })
  void everyFigureOfMactorIsReproduced(String command, String set) {
    JsonNode expected =
        JSON.readTree(data("negotiation/mactor/" + set + ".expected.json").toFile());

    JsonNode actual = figures(command, data("negotiation/mactor/" + set + ".json").toString());

    assertHolds(set, actual, expected);
  }

  @Test
  void everyMeanOfTheCouncilIsReproduced() throws IOException {
    Path positions = data("negotiation/deu/deu3_positions.csv");

    Map<String, JsonNode> issues = byId(figures("positions", positions.toString()));

    int compared = 0;
    try (CsvReader<NamedCsvRecord> expected =
        CsvReader.builder().ofNamedCsvRecord(data("negotiation/deu/deu3_expected_means.csv"))) {
      for (NamedCsvRecord line : expected) {
        JsonNode issue = issues.getOrDefault(line.getField("issue"), MissingNode.getInstance());
        assertThat(issue.isObject()).as(line.getField("issue")).isTrue();
        for (String figure :
            new String[] {
              "actors", "mean_equal_capability", "mean_treaty_capability", "median_actor"
            }) {
          assertThat(issue.path(figure).asDouble())
              .as(line.getField("issue") + " " + figure)
              .isCloseTo(Double.parseDouble(line.getField(figure)), within(1e-6));
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(237);
  }

  @Test
  void everyErrorOfTheCouncilIsReproduced() {
    Path positions = data("negotiation/deu/deu3_positions.csv");
    Path issues = data("negotiation/deu/deu3_issues.csv");
    JsonNode expected = JSON.readTree(data("negotiation/deu/expected_summary.json").toFile());

    JsonNode actual = figures("positions", positions.toString(), "--issues", issues.toString());

    assertThat(actual.path("issues").size()).isEqualTo(expected.path("issues").asInt());
    for (String count : new String[] {"proposals", "scored", "position_rows"}) {
      assertThat(actual.path(count).asInt()).as(count).isEqualTo(expected.path(count).asInt());
    }
    for (String way :
        new String[] {"equal_capability_mean", "treaty_capability_mean", "median_actor"}) {
      for (String error : new String[] {"mae", "rmse", "median_ae"}) {
        assertThat(actual.path(way).path(error).asDouble())
            .as(way + " " + error)
            .isCloseTo(expected.path(way).path(error).asDouble(), within(5.1e-5));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cop21.csv", "sample_data.txt"})
  void everyMeanOfTheExchangeModelIsReproduced(String file) {
    String name = file.substring(0, file.indexOf('.'));
    JsonNode expected =
        JSON.readTree(data("negotiation/decide/expected_" + name + ".json").toFile())
            .path("issue_means");

    Map<String, JsonNode> issues =
        byId(figures("positions", data("negotiation/decide/" + file).toString()));

    assertThat(issues.keySet()).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
    issues.forEach((id, issue) -> assertHolds(id, issue, expected.get(id)));
  }

  private static Map<String, JsonNode> byId(JsonNode figures) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    figures.path("issues").forEach(issue -> byId.put(issue.path("id").asString(), issue));
    return byId;
  }
}
