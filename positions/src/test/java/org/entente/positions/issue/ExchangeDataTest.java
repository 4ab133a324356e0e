package org.entente.positions.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.IssueKind;
import org.entente.positions.Position;
import org.entente.positions.Scale;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;
import org.entente.positions._fixtures.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds means against the climate talks of Paris 2015 and a ring-road case. */
class ExchangeDataTest {
  @ParameterizedTest
  @CsvSource({
    "cop21.csv, expected_cop21.json, 13",
    "sample_data.txt, expected_sample_data.json, 6"
  })
  void agreesWithTheReferenceMeansOnEveryScale(String input, String answers, int issues) {
    List<String[]> lines =
        SharedData.text("negotiation/decide/" + input)
            .lines()
            .filter(line -> line.startsWith("'#"))
            .map(line -> line.replace("'", "").split("\t", -1))
            .toList();
    JsonNode means =
        new JsonMapper()
            .readTree(SharedData.text("negotiation/decide/" + answers))
            .get("issue_means");

    List<IssueStudy> studies =
        IssueStudy.of(
            lines.stream()
                .filter(line -> line[0].equals("#P"))
                .map(line -> issue(line[1], lines))
                .toList(),
            lines.stream()
                .filter(line -> line[0].equals("#D"))
                .map(ExchangeDataTest::position)
                .toList(),
            Set.of());

    assertThat(studies).hasSize(issues);
    for (IssueStudy study : studies) {
      JsonNode expected = means.get(study.issue().id().value());
      double mean = study.findWeightedMean().orElseThrow();
      assertThat(study.marks()).hasSize(expected.get("actors").asInt());
      assertThat(mean).isCloseTo(expected.get("weighted_mean").asDouble(), within(1e-9));
      assertThat(study.issue().scale().toHundred(mean))
          .isCloseTo(expected.get("weighted_mean_0_100").asDouble(), within(1e-9));
      assertThat(study.totalWeight())
          .isCloseTo(expected.get("sum_salience_power").asDouble(), within(1e-9));
    }
  }

  private static Issue issue(String id, List<String[]> lines) {
    double[] named =
        lines.stream()
            .filter(line -> line[0].equals("#M") && line[1].equals(id))
            .flatMapToDouble(line -> DoubleStream.of(Double.parseDouble(line[2])))
            .toArray();
    return new Issue(
        new IssueId(id),
        Wording.of(id),
        IssueKind.SCALE,
        new Scale(
            Arrays.stream(named).min().orElse(0),
            Arrays.stream(named).max().orElse(100),
            Wording.of(""),
            Wording.of("")),
        List.of(),
        new Standpoint.Unstated(),
        Source.UNSTATED);
  }

  private static Position position(String[] line) {
    return new Position(
        new ActorId(line[1]),
        new IssueId(line[2]),
        new Standpoint.OnScale(Double.parseDouble(line[3])),
        new Weight(Double.parseDouble(line[4])),
        new Weight(Double.parseDouble(line[5])),
        Wording.of(""),
        Source.UNSTATED);
  }
}
