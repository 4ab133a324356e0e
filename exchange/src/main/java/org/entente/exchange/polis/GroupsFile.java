package org.entente.exchange.polis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Count;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.exchange.ConversationLimits;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;

/**
 * Votes counted by group, {@code comment-groups.csv}. They follow from the votes and the groups, so
 * that they are checked and not taken.
 */
final class GroupsFile {
  private static final int LETTERS = 26;

  private final Conversation conversation;
  private final Tally tally;
  private final Map<StatementId, Integer> columns = new HashMap<>();

  private GroupsFile(Conversation conversation) {
    this.conversation = conversation;
    this.tally = Tally.of(conversation.votes(), conversation.groups());
    List<StatementId> statements = conversation.votes().statements();
    for (int column = 0; column < statements.size(); column++) {
      columns.put(statements.get(column), column);
    }
  }

  /** The table's columns for so many groups, in order. */
  static List<String> columns(int groups) {
    List<String> columns = new ArrayList<>(List.of("comment-id", "comment"));
    columns.addAll(counts("total"));
    for (int group = 0; group < groups; group++) {
      columns.addAll(counts("group-" + letter(group)));
    }
    return columns;
  }

  private static List<String> counts(String of) {
    return List.of(of + "-votes", of + "-agrees", of + "-disagrees", of + "-passes");
  }

  /** a, b, … z, aa, ab, …: as spreadsheets name columns. */
  static String letter(int group) {
    String last = String.valueOf((char) ('a' + group % LETTERS));
    return group < LETTERS ? last : letter(group / LETTERS - 1) + last;
  }

  /** The counts in order of columns: votes, agrees, disagrees, passes. */
  static List<String> cells(Count count) {
    return List.of(
        String.valueOf(count.votes()),
        String.valueOf(count.agrees()),
        String.valueOf(count.disagrees()),
        String.valueOf(count.passes()));
  }

  /** Notes what is wrong with the table, and where it counts otherwise than we do. */
  static void check(
      Part part, ConversationLimits limits, Conversation conversation, Findings findings)
      throws IOException {
    Optional<PolisTable> opened = PolisTable.open(part, limits, findings);
    if (opened.isPresent()) {
      try (PolisTable table = opened.get()) {
        new GroupsFile(conversation).check(table);
      }
    }
  }

  private void check(PolisTable table) throws IOException {
    Set<StatementId> known =
        conversation.statements().stream().map(Statement::id).collect(Collectors.toSet());
    int id = table.require("comment-id");
    if (id == PolisTable.NONE) {
      return;
    }
    while (table.next()) {
      int number = table.id(id);
      if (number == PolisTable.NONE) {
        continue;
      }
      StatementId statement = new StatementId(String.valueOf(number));
      if (!known.contains(statement)) {
        table.wrong(FileProblem.STATEMENT_UNKNOWN, id);
        continue;
      }
      Optional<Integer> column = Optional.ofNullable(columns.get(statement));
      compare(table, "total", column.map(tally::all).orElse(Count.NONE));
      for (int group = 0; group < tally.grouping().groups(); group++) {
        int of = group;
        compare(
            table, "group-" + letter(group), column.map(at -> tally.of(of, at)).orElse(Count.NONE));
      }
    }
  }

  private static void compare(PolisTable table, String of, Count count) {
    List<String> columns = counts(of);
    List<String> ours = cells(count);
    for (int at = 0; at < columns.size(); at++) {
      int column = table.find(columns.get(at));
      if (column != PolisTable.NONE && !table.cells().text(column).equals(ours.get(at))) {
        table.wrong(FileProblem.COUNT_DIFFERS, column, ours.get(at));
      }
    }
  }
}
