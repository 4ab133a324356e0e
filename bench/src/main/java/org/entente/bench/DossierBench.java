package org.entente.bench;

import java.util.concurrent.TimeUnit;
import org.entente.dossier.Content;
import org.entente.dossier.DossierRules;
import org.entente.dossier.Draft;
import org.entente.dossier.Judgement;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.exchange.CsvFile;
import org.entente.exchange.Limits;
import org.entente.kernel.Findings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A dossier of 100,000 rows: 500 actors with stances on 99 objectives and positions on 99 issues.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class DossierBench {
  private static final int ACTORS = 500;
  private static final int OTHERS = 99;

  private final Draft draft = Workloads.draft(ACTORS, OTHERS);
  private final Content positions =
      CsvFile.write(draft.findTable(TableName.POSITIONS.file()).orElseThrow());

  /** Every rule on every cell. */
  @Benchmark
  public Judgement judge() {
    Judgement judgement = DossierRules.judge(draft);
    judgement.fold(
        sound -> sound,
        unsound -> {
          throw new IllegalStateException("the dossier must be sound: " + unsound.findings());
        });
    return judgement;
  }

  /** The 49,500 rows of its positions, from bytes to a table. */
  @Benchmark
  public Table readCsv() {
    return CsvFile.read("positions.csv", positions, Limits.DEFAULT, new Findings()).orElseThrow();
  }

  /** The same table, from rows to bytes. */
  @Benchmark
  public Content writeCsv() {
    return CsvFile.write(draft.findTable(TableName.POSITIONS.file()).orElseThrow());
  }
}
