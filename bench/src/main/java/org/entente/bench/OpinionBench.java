package org.entente.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.dialogue.Tally;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.opinion.LiveMap;
import org.entente.dialogue.opinion.OpinionGroups;
import org.entente.dialogue.opinion.OpinionMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Who votes alike: the votes of {@code -Dvotes=FILE}, in the format in which Polis exports {@code
 * participants-votes.csv}, or made up in the size of a large conversation. All of it runs on one
 * core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 3)
@Fork(3)
public class OpinionBench {
  private static final long SEED = 1;

  private VoteTable votes = VoteTable.of(List.of(), List.of()).build();
  private LiveMap live = LiveMap.of(votes, SEED);

  /** Reads or makes the votes. */
  @Setup
  public void prepare() throws IOException {
    votes = ConsultationVotes.table();
    live = LiveMap.of(votes, SEED);
  }

  /** Where voters stand, and along which line they disagree. */
  @Benchmark
  public OpinionMap map() {
    return OpinionMap.of(votes, SEED);
  }

  /** The map, the test for groups, the groups, and what each says of every statement. */
  @Benchmark
  public Tally groups() {
    return Tally.of(votes, OpinionGroups.of(votes, SEED).grouping());
  }

  /** Map and groups anew, beginning at those there are. */
  @Benchmark
  public LiveMap refresh() {
    return live.refreshed(votes);
  }
}
