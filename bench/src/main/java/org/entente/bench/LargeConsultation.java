package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.opinion.LiveMap;
import org.entente.dialogue.opinion.LiveVotes;
import org.entente.dialogue.opinion.OpinionGroups;
import org.entente.dialogue.opinion.OpinionMap;

/**
 * Map and groups of a very large consultation, once, from the start of Java: seconds of all cores'
 * time for every step, and the most memory that the process had. {@code bench/large} runs it.
 */
public final class LargeConsultation {
  private static final long SEED = 1;

  private LargeConsultation() {}

  /** Voters, statements, and the part of statements that a voter has seen; {@code live} or not. */
  public static void main(String[] words) throws IOException {
    int voters = Integer.parseInt(words[0]);
    int statements = Integer.parseInt(words[1]);
    double seen = Double.parseDouble(words[2]);
    VoteTable votes =
        timed("votes made up and read", () -> ConsultationVotes.madeUp(voters, statements, seen));
    print("%,d voters, %,d statements, %,d votes", voters, statements, votes.votes());
    if (words.length > 3) {
      live(votes);
    } else {
      once(votes);
    }
    print("all: %.2f s; %s", cpuSeconds(), peak());
  }

  private static void once(VoteTable votes) {
    OpinionMap map = timed("map", () -> OpinionMap.of(votes, SEED));
    OpinionGroups groups = timed("test and groups", () -> OpinionGroups.of(map, SEED));
    timed("counts by group and statement", () -> Tally.of(votes, groups.grouping()));
    print("%s, %s", groups.grouping(), groups.test());
  }

  /** From a vote to the next map, four times; the first of them warms Java up. */
  private static void live(VoteTable votes) {
    LiveVotes live = timed("votes taken one by one", () -> taken(votes));
    LiveMap map = timed("first map", () -> LiveMap.of(live.table(), SEED));
    for (int vote = 0; vote < 4; vote++) {
      long from = System.nanoTime();
      live.put(votes.voters().get(vote), votes.statements().get(0), Vote.PASS);
      LiveMap last = map;
      map = timed("from a vote to the next map", () -> last.refreshed(live.table()));
      print("  seconds of the clock: %.2f", (System.nanoTime() - from) / 1e9);
    }
  }

  private static LiveVotes taken(VoteTable votes) {
    LiveVotes live = new LiveVotes(votes.statements());
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        live.put(
            votes.voters().get(voter),
            votes.statements().get(votes.statement(cell)),
            Vote.of(votes.value(cell)));
      }
    }
    return live;
  }

  private static <T> T timed(String step, Supplier<T> work) {
    double from = cpuSeconds();
    T made = work.get();
    print("%s: %.2f s", step, cpuSeconds() - from);
    return made;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static String peak() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    return lines.stream().filter(line -> line.startsWith("VmHWM")).findFirst().orElse("VmHWM: ?");
  }

  private static void print(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
