package org.entente.dialogue._fixtures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * One round as one would note it on a page.
 *
 * <p>The head names declared columns, then statements; each line a voter, its labels, then {@code
 * +} for agree, {@code x} for disagree, {@code o} for pass, {@code .} for no vote. A {@code |}
 * stands between; a label {@code .} is none.
 */
public record Round(VoteTable votes, List<String> columns, List<List<String>> labels) {
  public static Round of(String page) {
    List<String[]> lines =
        page.lines().filter(line -> !line.isBlank()).map(line -> line.split("\\|", -1)).toList();
    List<String> columns = words(lines.get(0)[0]);
    List<StatementId> statements = words(lines.get(0)[1]).stream().map(StatementId::new).toList();
    List<VoterId> voters = new ArrayList<>();
    List<List<String>> labels = new ArrayList<>();
    columns.forEach(column -> labels.add(new ArrayList<>()));
    for (String[] line : lines.subList(1, lines.size())) {
      List<String> who = words(line[0]);
      voters.add(new VoterId(who.get(0)));
      for (int column = 0; column < columns.size(); column++) {
        labels.get(column).add(who.get(column + 1).replace(".", ""));
      }
    }
    VoteTable.Builder votes = VoteTable.of(voters, statements);
    for (int voter = 0; voter < voters.size(); voter++) {
      List<String> said = words(lines.get(voter + 1)[1]);
      for (int statement = 0; statement < said.size(); statement++) {
        if (!said.get(statement).equals(".")) {
          votes.put(voter, statement, value(said.get(statement)));
        }
      }
    }
    return new Round(votes.build(), columns, labels);
  }

  /** The groups of one column. */
  public Grouping by(String column) {
    return Grouping.of(labels.get(columns.indexOf(column)));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split(" +", -1)).toList();
  }

  private static int value(String said) {
    return switch (said) {
      case "+" -> 1;
      case "x" -> -1;
      case "o" -> 0;
      default -> throw new IllegalArgumentException("no vote: " + said);
    };
  }
}
