package org.entente.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.positions.StanceTable;
import org.entente.positions.stance.Convergence;
import org.entente.positions.stance.PairReasons;
import org.entente.positions.stance.Valuation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is shared and what is opposed, over forty objectives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class StanceBench {
  private static final int OBJECTIVES = 40;

  /** How many actors. */
  @Param({"30", "200"})
  public int actors;

  private StanceTable stances = Workloads.stances(2, OBJECTIVES);

  /** Makes the table of stances. */
  @Setup
  public void prepare() {
    stances = Workloads.stances(actors, OBJECTIVES);
  }

  /** CAA and DAA of the second order. */
  @Benchmark
  public Convergence convergence() {
    return Convergence.of(Valuation.valued(stances));
  }

  /** The reasons of every pair. */
  @Benchmark
  public List<PairReasons> pairReasons() {
    return PairReasons.of(stances);
  }
}
