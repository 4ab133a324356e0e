package org.entente.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.actors.influence.Midi;
import org.entente.actors.influence.PowerStability;
import org.entente.actors.influence.ZoneStability;
import org.entente.kernel.RankInterval;
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

/** Who influences whom, and how firm that is with as many draws as a brief makes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
public class InfluenceBench {
  private static final int DRAWS = 500;
  private static final long SEED = 1;

  /** How many actors. */
  @Param({"30", "200"})
  public int actors;

  private DirectInfluences direct = Workloads.influences(2);

  /** Makes the table of influences. */
  @Setup
  public void prepare() {
    direct = Workloads.influences(actors);
  }

  /** MIDI. */
  @Benchmark
  public Midi midi() {
    return Midi.of(direct);
  }

  /** Ranks by r*, redrawn. */
  @Benchmark
  public List<RankInterval<ActorId>> powerStability() {
    return PowerStability.of(direct, Reading.GODET, DRAWS, new Random(SEED));
  }

  /** Zones of the plane, redrawn. */
  @Benchmark
  public List<ZoneStability> zoneStability() {
    return ZoneStability.of(direct, DRAWS, new Random(SEED));
  }
}
