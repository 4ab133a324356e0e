package org.entente.web;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.app.ballot.VoterToken;
import org.entente.web._fixtures.Client;

/**
 * Measures how long a vote takes to move the map that readers are served: the whole workspace with
 * its database, asked over HTTP as a browser asks. The clock runs from the moment at which the last
 * vote of a step was confirmed. {@code bench/live} runs it.
 */
final class LiveMapMain {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String RESULT = LiveRound.HERE + "/result";
  private static final int STATEMENTS = 100;
  private static final int SEEN_OF_TEN = 3;
  private static final int NO_VOTE = 9;
  private static final int LEAST_VOTERS = 3;
  private static final int WARM_UP = 3;
  private static final int STEPS = 11;
  private static final long ASKS_EVERY_MILLIS = 100;

  private final OpenDemo demo;
  private final LiveRound round;
  private final Client reader;

  private LiveMapMain(OpenDemo demo) {
    this.demo = demo;
    this.round = LiveRound.begin(demo, STATEMENTS);
    this.reader = Client.signedIn(demo.address(), "facilitator", demo.password());
  }

  /** How many voters; 100,000 if it is not said. */
  public static void main(String[] arguments) throws Exception {
    int voters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    try (OpenDemo demo = OpenDemo.start("live-map")) {
      new LiveMapMain(demo).measure(voters);
    }
  }

  private void measure(int voters) throws Exception {
    List<VoterToken> tokens = round.invite("v", voters);
    long from = System.nanoTime();
    IntStream.range(0, voters).parallel().forEach(at -> vote(tokens.get(at), at));
    OUT.printf("%,d voters have voted after %.1f s%n", voters, seconds(from));
    from = System.nanoTime();
    String tag = firstTag();
    OUT.printf("first result after %.2f s%n", seconds(from));
    List<Double> walls = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    for (int step = 0; step < WARM_UP + STEPS; step++) {
      List<VoterToken> fresh = round.invite("n" + step + "-", LEAST_VOTERS);
      for (int at = 0; at < LEAST_VOTERS - 1; at++) {
        vote(fresh.get(at), step + at);
      }
      double cpu = cpuSeconds();
      vote(fresh.get(LEAST_VOTERS - 1), step);
      from = System.nanoTime();
      tag = nextTag(tag);
      double wall = seconds(from);
      double used = cpuSeconds() - cpu;
      OUT.printf("step %d: %.2f s of the clock, %.2f s of CPU%n", step, wall, used);
      if (step >= WARM_UP) {
        walls.add(wall);
        work.add(used);
      }
    }
    walls.sort(null);
    work.sort(null);
    OUT.printf(
        "from a vote to the next map, %,d voters: median of %d %.2f s of the clock (%.2f to %.2f),"
            + " %.2f s of CPU%n",
        voters,
        STEPS,
        walls.get(STEPS / 2),
        walls.get(0),
        walls.get(STEPS - 1),
        work.get(STEPS / 2));
  }

  /** Two camps, and some noise; each has seen three statements of ten. */
  private void vote(VoterToken voter, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] answers =
        IntStream.range(0, STATEMENTS)
            .map(
                at ->
                    random.nextInt(10) >= SEEN_OF_TEN
                        ? NO_VOTE
                        : random.nextInt(10) < 3
                            ? random.nextInt(3) - 1
                            : (seed + at) % 2 == 0 ? 1 : -1)
            .toArray();
    round.vote(voter, STATEMENTS, at -> answers[at]);
  }

  private String firstTag() throws InterruptedException {
    while (true) {
      Optional<String> tag = reader.get(RESULT).headers().firstValue("ETag");
      if (tag.isPresent()) {
        return tag.get();
      }
      Thread.sleep(ASKS_EVERY_MILLIS);
    }
  }

  private String nextTag(String tag) throws InterruptedException {
    while (true) {
      HttpResponse<String> answer = reader.get(RESULT, tag);
      if (answer.statusCode() == 200) {
        return answer.headers().firstValue("ETag").orElseThrow();
      }
      Thread.sleep(ASKS_EVERY_MILLIS);
    }
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  /** Of this process, which is reader and workspace, and of the database. */
  private double cpuSeconds() throws IOException {
    try (Stream<Path> files = Files.walk(demo.data())) {
      Stream<ProcessHandle> database =
          files
              .filter(file -> file.endsWith("postmaster.pid"))
              .flatMap(LiveMapMain::server)
              .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
      return Stream.concat(Stream.of(ProcessHandle.current()), database)
          .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
          .mapToDouble(duration -> duration.toNanos() / 1e9)
          .sum();
    }
  }

  private static Stream<ProcessHandle> server(Path file) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).stream();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
