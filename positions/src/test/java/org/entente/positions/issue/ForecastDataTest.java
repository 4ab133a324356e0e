package org.entente.positions.issue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.IssueId;
import org.entente.positions.Position;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;
import org.entente.positions._fixtures.SharedData;
import org.entente.positions._fixtures.Table;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds means, medians and their errors against decisions of the European Union (DEU III). */
class ForecastDataTest {
  private static final String FOLDER = "negotiation/deu/deu3_";

  @Test
  void agreesWithTheReferenceMeansAndMediansOfEveryIssue() {
    Map<IssueId, IssueStudy> studies = studies();

    List<NamedCsvRecord> expected = rows("expected_means.csv");

    assertThat(expected).hasSizeGreaterThan(200);
    for (NamedCsvRecord row : expected) {
      IssueStudy study = requireNonNull(studies.get(new IssueId(row.getField("issue"))));
      assertThat(study.marks()).hasSize(Integer.parseInt(row.getField("actors")));
      assertSame(study.findEqualMean(), row.getField("mean_equal_capability"));
      assertSame(study.findWeightedMean(), row.getField("mean_treaty_capability"));
      assertSame(study.findMedian(), row.getField("median_actor"));
    }
  }

  @Test
  void agreesWithTheReferenceErrorsToThePrintedDigits() {
    JsonNode expected =
        new JsonMapper().readTree(SharedData.text("negotiation/deu/expected_summary.json"));

    assertError(expected.get("equal_capability_mean"), error(IssueStudy::findEqualMean));
    assertError(expected.get("treaty_capability_mean"), error(IssueStudy::findWeightedMean));
    assertError(expected.get("median_actor"), error(IssueStudy::findMedian));
    assertThat(error(IssueStudy::findEqualMean).cases()).isEqualTo(expected.get("scored").asInt());
  }

  private static void assertSame(OptionalDouble actual, String expected) {
    assertThat(actual.orElseThrow()).isCloseTo(Double.parseDouble(expected), within(1e-6));
  }

  private static void assertError(JsonNode expected, ForecastError error) {
    assertThat(error.meanAbsolute()).isCloseTo(expected.get("mae").asDouble(), within(5e-5));
    assertThat(error.rootMeanSquare()).isCloseTo(expected.get("rmse").asDouble(), within(5e-5));
    assertThat(error.medianAbsolute())
        .isCloseTo(expected.get("median_ae").asDouble(), within(5e-5));
  }

  private static ForecastError error(Function<IssueStudy, OptionalDouble> forecast) {
    Map<IssueId, IssueStudy> studies = studies();
    List<ForecastError.Case> cases = new ArrayList<>();
    for (NamedCsvRecord row : rows("issues.csv")) {
      IssueStudy study = studies.get(new IssueId(row.getField("issue")));
      String outcome = row.getField("outcome");
      if (study != null && study.marks().size() >= 3 && !outcome.isEmpty()) {
        double came = Double.parseDouble(outcome);
        if (came >= 0 && came <= 100) {
          cases.add(new ForecastError.Case(forecast.apply(study).orElseThrow(), came));
        }
      }
    }
    return ForecastError.of(cases).orElseThrow();
  }

  private static Map<IssueId, IssueStudy> studies() {
    List<Position> positions =
        rows("positions.csv").stream().map(ForecastDataTest::position).toList();
    Set<IssueId> ids = new LinkedHashSet<>();
    positions.forEach(position -> ids.add(position.issue()));
    Map<IssueId, IssueStudy> byIssue = new HashMap<>();
    IssueStudy.of(ids.stream().map(id -> Table.issue(id.value())).toList(), positions, Set.of())
        .forEach(study -> byIssue.put(study.issue().id(), study));
    return byIssue;
  }

  private static Position position(NamedCsvRecord row) {
    String point = row.getField("position");
    return new Position(
        new ActorId(row.getField("actor")),
        new IssueId(row.getField("issue")),
        point.isEmpty()
            ? new Standpoint.Unstated()
            : new Standpoint.OnScale(Double.parseDouble(point)),
        weight(row.getField("salience")),
        weight(row.getField("capability_treaty")),
        Wording.of(""),
        Source.UNSTATED);
  }

  private static Weight weight(String text) {
    return text.isEmpty() ? Weight.UNSTATED : new Weight(Double.parseDouble(text));
  }

  private static List<NamedCsvRecord> rows(String file) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(SharedData.text(FOLDER + file))) {
      return reader.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
