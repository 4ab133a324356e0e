package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.entente.exchange.ForeignFiles;
import org.entente.exchange.IssueData;
import org.entente.exchange.Limits;
import org.entente.positions.issue.IssueStudy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Where actors stand on the issues of a large council: 40,000 rows of a file as {@code entente
 * positions} reads it. They are those of {@code -Dpositions=FILE}, repeated under new names of
 * issues until there are enough; without it they are made up in the same shape.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class IssueBench {
  private static final int ROWS = 40_000;

  private Path file = Path.of("");
  private IssueData data = new IssueData(List.of(), List.of(), 0, Map.of(), 0);

  /** Writes the file. */
  @Setup
  public void prepare() throws IOException {
    file = Files.createTempFile("council", ".csv");
    Files.writeString(file, CouncilRows.csv(ROWS));
    data = reading();
  }

  /** Takes the file away. */
  @TearDown
  public void clear() throws IOException {
    Files.delete(file);
  }

  /** From the file to positions, every cell checked. */
  @Benchmark
  public IssueData reading() {
    return new ForeignFiles(Limits.DEFAULT)
        .issues(file)
        .fold(
            done -> done.value(),
            refused -> {
              throw new IllegalStateException("the rows must be sound: " + refused.findings());
            });
  }

  /** From positions to blockers, by salience and with influence. */
  @Benchmark
  public List<IssueStudy> study() {
    return IssueStudy.of(data.issues(), data.positions(), Set.of());
  }

  /** From positions to every figure of every issue. */
  @Benchmark
  public double figures() {
    double sum = 0;
    for (IssueStudy study : study()) {
      sum += study.findEqualMean().orElse(0) + study.findWeightedMean().orElse(0);
      sum += study.findMedian().orElse(0);
      sum += study.findEqualSpread().map(spread -> spread.polarisation()).orElse(0.0);
      sum += study.findWeightedSpread().map(spread -> spread.polarisation()).orElse(0.0);
    }
    return sum;
  }
}
