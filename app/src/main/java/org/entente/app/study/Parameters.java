package org.entente.app.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.actors.ActorKind;
import org.entente.actors.Side;
import org.entente.actors.Theme;
import org.entente.actors.table.ExpectedKind;
import org.entente.kernel.Source;
import org.entente.positions.issue.Forecast;

/**
 * What studies take from law, literature and data: dated, sourced lines, not constants of the
 * program.
 *
 * @param expectedKinds kinds of actor that a problem should find at the table
 * @param forecasts how far off each way of forecasting was when it was measured
 */
public record Parameters(List<ExpectedKind> expectedKinds, List<Forecast> forecasts) {
  public Parameters {
    expectedKinds = List.copyOf(expectedKinds);
    forecasts = List.copyOf(forecasts);
  }

  /** Those that travel with the program. */
  public static Parameters ours() {
    return new Parameters(
        read("expected-kinds.csv", Parameters::expectedKind),
        read("forecast-errors.csv", Parameters::forecast));
  }

  /** The measured error of forecasts by a rule, if it was measured. */
  public Optional<Forecast> findForecast(String rule) {
    return forecasts.stream().filter(forecast -> forecast.rule().equals(rule)).findFirst();
  }

  private static <T> List<T> read(String name, Function<NamedCsvRecord, T> line) {
    try (InputStream stream = Parameters.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program must carry its file " + name);
      }
      try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(stream)) {
        return records.stream().map(line).toList();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "the program must be able to read its file " + name, unreadable);
    }
  }

  private static ExpectedKind expectedKind(NamedCsvRecord line) {
    return new ExpectedKind(
        parts(line.getField("any_of")).stream()
            .map(code -> ActorKind.findByCode(code).orElseThrow())
            .collect(Collectors.toSet()),
        Side.valueOf(line.getField("side").toUpperCase(Locale.ROOT)),
        parts(line.getField("themes")).stream().map(Theme::new).collect(Collectors.toSet()),
        new Source(line.getField("source")));
  }

  private static Forecast forecast(NamedCsvRecord line) {
    return new Forecast(
        line.getField("rule"),
        Double.parseDouble(line.getField("mean_absolute_error")),
        Integer.parseInt(line.getField("cases")),
        LocalDate.parse(line.getField("as_of")),
        new Source(line.getField("source")));
  }

  private static List<String> parts(String cell) {
    return Arrays.stream(cell.split("\\|", -1)).filter(part -> !part.isEmpty()).toList();
  }
}
