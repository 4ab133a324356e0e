package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/** What everybody may know of a round, and one way in which its voters may have voted. */
final class World {
  static final int SILENT = 9;

  private final List<VoterId> voters;
  private final List<Column> columns;
  private final Set<VoterId> named;

  /** By statement, then by voter. */
  private final int[][] said;

  private World(List<VoterId> voters, List<Column> columns, Set<VoterId> named, int[][] said) {
    this.voters = voters;
    this.columns = columns;
    this.named = named;
    this.said = said;
  }

  /** Draws who is in which groups, who is named, who voted and what. */
  static World draw(Random random, int voters, int statements) {
    List<VoterId> ids = IntStream.range(0, voters).mapToObj(i -> new VoterId("v" + i)).toList();
    List<Column> columns = new ArrayList<>();
    int siblings = 1 + random.nextInt(3);
    for (int column = 0; column < siblings; column++) {
      int groups = 1 + random.nextInt(Math.min(6, voters));
      boolean some = random.nextInt(3) == 0;
      List<String> labels =
          ids.stream()
              .map(id -> some && random.nextInt(6) == 0 ? "" : "g" + drawSmall(random, groups))
              .toList();
      columns.add(new Column("column-" + column, Grouping.of(labels)));
    }
    Set<VoterId> named = new HashSet<>();
    boolean names = random.nextInt(3) == 0;
    ids.stream().filter(id -> names && random.nextInt(4) == 0).forEach(named::add);
    int[][] said = new int[statements][voters];
    for (int[] row : said) {
      int silent = random.nextInt(4);
      int[] leaning = {random.nextInt(5), random.nextInt(5), random.nextInt(3)};
      for (int voter = 0; voter < voters; voter++) {
        row[voter] = random.nextInt(10) < silent ? SILENT : drawVote(random, leaning);
      }
    }
    return new World(ids, columns, named, said);
  }

  private static int drawSmall(Random random, int groups) {
    return Math.min(random.nextInt(groups), random.nextInt(groups));
  }

  private static int drawVote(Random random, int[] leaning) {
    int drawn = random.nextInt(leaning[0] + leaning[1] + leaning[2] + 1);
    return drawn < leaning[0] ? 1 : drawn < leaning[0] + leaning[1] ? -1 : 0;
  }

  List<VoterId> voters() {
    return voters;
  }

  List<Column> columns() {
    return columns;
  }

  Set<VoterId> named() {
    return named;
  }

  int statements() {
    return said.length;
  }

  /** 1, 0, −1, or {@link #SILENT}. */
  int said(int statement, int voter) {
    return said[statement][voter];
  }

  /** The same voters, with one statement of which they said this. */
  World with(int[] row) {
    return new World(voters, columns, named, new int[][] {row});
  }

  /** The same votes, of which nobody is named. */
  World withoutNames() {
    return new World(voters, columns, Set.of(), said);
  }

  VoteTable votes() {
    VoteTable.Builder votes =
        VoteTable.of(
            voters,
            IntStream.range(0, said.length).mapToObj(i -> new StatementId("s" + i)).toList());
    for (int statement = 0; statement < said.length; statement++) {
      for (int voter = 0; voter < voters.size(); voter++) {
        if (said[statement][voter] != SILENT) {
          votes.put(voter, statement, said[statement][voter]);
        }
      }
    }
    return votes.build();
  }

  boolean isSecret(int voter) {
    return !named.contains(voters.get(voter));
  }

  /** The voters of a group who voted and are not named. */
  int[] hidden(int statement, Column column, int group) {
    return IntStream.range(0, voters.size())
        .filter(voter -> column.grouping().group(voter) == group)
        .filter(voter -> isSecret(voter) && said[statement][voter] != SILENT)
        .toArray();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("named " + named + "\n");
    for (int voter = 0; voter < voters.size(); voter++) {
      text.append(voters.get(voter));
      for (Column column : columns) {
        text.append(' ').append(column.grouping().group(voter));
      }
      for (int[] row : said) {
        text.append(' ').append(row[voter]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
