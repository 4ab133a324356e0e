package org.entente.dialogue.opinion._fixtures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/** Votes made by rules that a test can say, the same for the same seed. */
public final class MadeUpVotes {
  private MadeUpVotes() {}

  /**
   * A table as a person would write it: a line for each voter, {@code name: + - 0 .}, with a dot
   * for what was not seen.
   */
  public static VoteTable of(String... lines) {
    List<String[]> rows = IntStream.range(0, lines.length).mapToObj(at -> cut(lines[at])).toList();
    int columns = rows.isEmpty() ? 0 : rows.get(0).length - 1;
    VoteTable.Builder table =
        VoteTable.of(rows.stream().map(row -> new VoterId(row[0])).toList(), statements(columns));
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns; column++) {
        int value = "-0+".indexOf(rows.get(row)[column + 1]) - 1;
        if (value > -2) {
          table.put(row, column, value);
        }
      }
    }
    return table.build();
  }

  private static String[] cut(String line) {
    return line.replace(":", "").split(" ");
  }

  private static List<StatementId> statements(int size) {
    return IntStream.range(0, size).mapToObj(at -> new StatementId("s" + at)).toList();
  }

  /**
   * Voters who side with one of some camps: each sees most statements, and on each votes with its
   * camp nine times of ten. Camps have sides of their own on every statement.
   */
  public static VoteTable camps(int voters, int statements, int camps, long seed) {
    Random random = new Random(seed);
    boolean[][] sides = new boolean[camps][statements];
    for (boolean[] side : sides) {
      for (int at = 0; at < statements; at++) {
        side[at] = random.nextBoolean();
      }
    }
    VoteTable.Builder table =
        VoteTable.of(
            IntStream.range(0, voters).mapToObj(at -> new VoterId("v" + at)).toList(),
            statements(statements));
    for (int voter = 0; voter < voters; voter++) {
      for (int at = 0; at < statements; at++) {
        boolean loyal = random.nextInt(10) > 0;
        if (random.nextInt(10) > 1) {
          table.put(voter, at, sides[voter % camps][at] == loyal ? 1 : -1);
        }
      }
    }
    return table.build();
  }

  /** The same votes dealt anew within each statement among those who saw it. */
  public static VoteTable shuffled(VoteTable votes, Random random) {
    List<List<Integer>> values = new ArrayList<>();
    votes.statements().forEach(statement -> values.add(new ArrayList<>()));
    for (int cell = 0; cell < votes.votes(); cell++) {
      values.get(votes.statement(cell)).add(votes.value(cell));
    }
    values.forEach(list -> Collections.shuffle(list, random));
    VoteTable.Builder table = VoteTable.of(votes.voters(), votes.statements());
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        List<Integer> left = values.get(votes.statement(cell));
        table.put(voter, votes.statement(cell), left.remove(left.size() - 1));
      }
    }
    return table.build();
  }

  /** The votes that stay if each is withheld one time in ten. */
  public static VoteTable withheld(VoteTable votes, Random random) {
    VoteTable.Builder table = VoteTable.of(votes.voters(), votes.statements());
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        if (random.nextInt(10) > 0) {
          table.put(voter, votes.statement(cell), votes.value(cell));
        }
      }
    }
    return table.build();
  }

  /** Some of the voters, in the order of rows. */
  public static VoteTable some(VoteTable votes, int voters, int leastVotes, Random random) {
    List<Integer> rows =
        new ArrayList<>(
            IntStream.range(0, votes.voters().size())
                .filter(row -> votes.end(row) - votes.begin(row) >= leastVotes)
                .boxed()
                .toList());
    Collections.shuffle(rows, random);
    return votes.select(
        rows.subList(0, Math.min(voters, rows.size())).stream().sorted().toList(),
        IntStream.range(0, votes.statements().size()).boxed().toList());
  }
}
