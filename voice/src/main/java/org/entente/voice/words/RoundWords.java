package org.entente.voice.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.dialogue.disclosure.Cell;
import org.entente.dialogue.disclosure.DisclosedGroup;

/** Says what a round of consultation brought: names of groups, counts as far as they are shown. */
public final class RoundWords {
  private static final Set<String> CODED = Set.of("kind", "level", "side", "voter");

  private final Words words;
  private final String column;

  /**
   * Says it.
   *
   * @param column the declared column by which voters are grouped
   */
  public RoundWords(Words words, String column) {
    this.words = words;
    this.column = column;
  }

  /** What people call a group. */
  public String group(String label) {
    if (label.isEmpty()) {
      return words.say("round.group.none");
    }
    if (label.equals("all") || label.equals("other")) {
      return words.say("round.group." + label);
    }
    return CODED.contains(column) ? words.code(column, label) : label;
  }

  /** What people call a group, or several that are shown only together. */
  public String group(DisclosedGroup group) {
    return group.labels().stream()
        .map(this::group)
        .collect(Collectors.joining(words.say("list.comma")));
  }

  /** What people call the column. */
  public String column() {
    return words.knows("round.column." + column) ? words.say("round.column." + column) : column;
  }

  /** The counts of a cell, or that they are withheld. */
  public String counts(Cell cell) {
    return cell.fold(
        full ->
            words.say(
                "round.counts",
                full.count().agrees(),
                full.count().disagrees(),
                full.count().passes()),
        some -> words.say("round.agreement", some.agrees(), some.votes()),
        () -> words.say("round.withheld"));
  }

  /** How many of a cell agree, in short. */
  public String agreement(Cell cell) {
    return cell.fold(
        full -> words.say("round.of", full.count().agrees(), full.count().votes()),
        some -> words.say("round.of", some.agrees(), some.votes()),
        () -> words.say("round.withheld"));
  }

  /** Names of groups, one after another. */
  public String groups(List<String> labels) {
    return labels.stream().map(this::group).collect(Collectors.joining(words.say("list.comma")));
  }
}
