package org.entente.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/** Votes of a consultation. */
final class ConsultationVotes {
  private static final int CAMPS = 3;

  private ConsultationVotes() {}

  /**
   * A table of votes: that of {@code -Dvotes=FILE}, or made up in the size of the largest real
   * conversation at hand.
   */
  static VoteTable table() throws IOException {
    String given = System.getProperty("votes", "");
    return given.isEmpty() ? madeUp(2_031, 896, 0.124) : read(Path.of(given));
  }

  /** Three camps with sides of their own on every statement; a vote in seven is a pass. */
  static VoteTable madeUp(int voters, int statements, double seen) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] agreeing = new double[CAMPS][statements];
    for (double[] camp : agreeing) {
      for (int statement = 0; statement < statements; statement++) {
        camp[statement] = random.nextDouble();
      }
    }
    VoteTable.Builder table =
        VoteTable.of(
            IntStream.range(0, voters).mapToObj(at -> new VoterId("v" + at)).toList(),
            IntStream.range(0, statements).mapToObj(at -> new StatementId("s" + at)).toList());
    for (int voter = 0; voter < voters; voter++) {
      double[] camp = agreeing[random.nextInt(CAMPS)];
      for (int statement = 0; statement < statements; statement++) {
        if (random.nextDouble() < seen) {
          int side = random.nextDouble() < camp[statement] ? 1 : -1;
          table.put(voter, statement, random.nextInt(7) == 0 ? 0 : side);
        }
      }
    }
    return table.build();
  }

  /**
   * A file with one line a voter, {@code participant} first and statements after {@code
   * n-disagree}.
   */
  private static VoteTable read(Path file) throws IOException {
    List<String[]> rows =
        Files.readAllLines(file).stream().map(line -> line.split(",", -1)).toList();
    List<String> head = List.of(rows.get(0));
    int first = head.indexOf("n-disagree") + 1;
    VoteTable.Builder table =
        VoteTable.of(
            rows.stream().skip(1).map(row -> new VoterId(row[0])).toList(),
            head.stream().skip(first).map(StatementId::new).toList());
    for (int row = 1; row < rows.size(); row++) {
      for (int column = first; column < head.size(); column++) {
        String vote = rows.get(row)[column];
        if (!vote.isEmpty()) {
          table.put(row - 1, column - first, Integer.parseInt(vote));
        }
      }
    }
    return table.build();
  }
}
