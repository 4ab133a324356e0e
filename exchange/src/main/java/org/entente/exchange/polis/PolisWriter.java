package org.entente.exchange.polis;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.dialogue.Conversation;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.exchange.FormulaGuard;
import org.entente.exchange.PolisFile;
import org.entente.kernel.Language;

/** Writes the tables of a conversation, the same bytes for the same conversation. */
final class PolisWriter {
  private final Conversation conversation;
  private final Language language;
  private final VoteTable votes;
  private final Tally tally;
  private final Map<String, String> statementNumbers;
  private final Map<String, String> voterNumbers;

  PolisWriter(Conversation conversation, Language language) {
    this.conversation = conversation;
    this.language = language;
    this.votes = conversation.votes();
    this.tally = Tally.of(votes, conversation.groups());
    this.statementNumbers =
        numbers(conversation.statements().stream().map(one -> one.id().value()).toList());
    this.voterNumbers =
        numbers(
            Stream.concat(votes.voters().stream(), conversation.authors().values().stream())
                .distinct()
                .map(VoterId::value)
                .toList());
  }

  /** The number of each id: the id itself where all are numbers, else its place, from 0. */
  private static Map<String, String> numbers(List<String> ids) {
    Map<String, String> numbersById = new HashMap<>();
    boolean kept = ids.stream().allMatch(id -> id.matches("0|[1-9]\\d{0,8}"));
    for (int at = 0; at < ids.size(); at++) {
      numbersById.put(ids.get(at), kept ? ids.get(at) : String.valueOf(at));
    }
    return numbersById;
  }

  /** Writes one file; the stream is left open. */
  void write(PolisFile file, OutputStream stream) throws IOException {
    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    try {
      write(file, writer, CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer));
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    writer.flush();
  }

  private void write(PolisFile file, Writer writer, CsvWriter csv) throws IOException {
    switch (file) {
      case SUMMARY -> summary(csv);
      case COMMENTS -> comments(csv);
      case VOTES -> votes(csv);
      case PARTICIPANTS -> participants(csv);
      case GROUPS -> groups(csv);
      case SETTINGS ->
          writer.write("{\"strict_moderation\": " + conversation.head().strict() + "}\n");
    }
    csv.flush();
  }

  private static void record(CsvWriter csv, List<String> cells) {
    csv.writeRecord(cells.stream().map(FormulaGuard::guard).toList());
  }

  private void summary(CsvWriter csv) {
    Conversation.Head head = conversation.head();
    record(csv, List.of("topic", head.topic()));
    record(csv, List.of("url", head.address()));
    record(csv, List.of("voters", count(votes.voters().size())));
    record(csv, List.of("voters-in-conv", count(grouped())));
    record(
        csv,
        List.of(
            "commenters",
            count((int) conversation.authors().values().stream().distinct().count())));
    record(csv, List.of("comments", count(conversation.statements().size())));
    record(csv, List.of("groups", count(conversation.groups().groups())));
    record(csv, List.of("conversation-description", head.description()));
  }

  private int grouped() {
    Grouping groups = conversation.groups();
    int grouped = 0;
    for (int group = 0; group < groups.groups(); group++) {
      grouped += groups.size(group);
    }
    return grouped;
  }

  private static String count(int count) {
    return String.valueOf(count);
  }

  private void comments(CsvWriter csv) {
    record(
        csv,
        List.of(
            "timestamp",
            "datetime",
            "comment-id",
            "author-id",
            "agrees",
            "disagrees",
            "moderated",
            "is-meta",
            "is-seed",
            "comment-body"));
    Map<StatementId, Integer> columns = columns();
    for (Statement statement : conversation.statements()) {
      Count count = count(columns, statement);
      record(
          csv,
          List.of(
              "",
              "",
              number(statement.id()),
              author(statement),
              count(count.agrees()),
              count(count.disagrees()),
              count(statement.moderation().value()),
              String.valueOf(statement.about()),
              String.valueOf(conversation.seeds().contains(statement.id())),
              statement.text().in(language)));
    }
  }

  private Map<StatementId, Integer> columns() {
    Map<StatementId, Integer> columns = new HashMap<>();
    for (int column = 0; column < votes.statements().size(); column++) {
      columns.put(votes.statements().get(column), column);
    }
    return columns;
  }

  private Count count(Map<StatementId, Integer> columns, Statement statement) {
    Integer column = columns.get(statement.id());
    return column == null ? Count.NONE : tally.all(column);
  }

  private String number(StatementId statement) {
    return statementNumbers.getOrDefault(statement.value(), "");
  }

  private String author(Statement statement) {
    VoterId author = conversation.authors().get(statement.id());
    return author == null ? "" : voterNumbers.getOrDefault(author.value(), "");
  }

  private void votes(CsvWriter csv) {
    record(csv, List.of("timestamp", "datetime", "comment-id", "voter-id", "vote"));
    List<String> statements = votes.statements().stream().map(this::number).toList();
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      String number = voter(voter);
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        csv.writeRecord(
            "", "", statements.get(votes.statement(cell)), number, count(votes.value(cell)));
      }
    }
  }

  private String voter(int voter) {
    return voterNumbers.getOrDefault(votes.voters().get(voter).value(), "");
  }

  private void participants(CsvWriter csv) {
    List<String> header =
        new ArrayList<>(
            List.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"));
    votes.statements().forEach(statement -> header.add(number(statement)));
    record(csv, header);
    Map<String, String> groups = numbers(conversation.groups().labels());
    Map<VoterId, Long> written =
        conversation.authors().values().stream()
            .collect(Collectors.groupingBy(author -> author, Collectors.counting()));
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      int group = conversation.groups().group(voter);
      String label = group == Grouping.NONE ? "" : conversation.groups().labels().get(group);
      List<String> row = new ArrayList<>(header.size());
      row.add(voter(voter));
      row.add(groups.getOrDefault(label, ""));
      row.add(String.valueOf(written.getOrDefault(votes.voters().get(voter), 0L)));
      row.addAll(said(voter));
      record(csv, row);
    }
  }

  /** How often a voter voted, agreed and disagreed, and then every vote. */
  private List<String> said(int voter) {
    int before = 3;
    String[] said = new String[before + votes.statements().size()];
    Arrays.fill(said, "");
    int agrees = 0;
    int disagrees = 0;
    for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
      int value = votes.value(cell);
      agrees += value > 0 ? 1 : 0;
      disagrees += value < 0 ? 1 : 0;
      said[before + votes.statement(cell)] = count(value);
    }
    said[0] = count(votes.end(voter) - votes.begin(voter));
    said[1] = count(agrees);
    said[2] = count(disagrees);
    return List.of(said);
  }

  private void groups(CsvWriter csv) {
    record(csv, GroupsFile.columns(tally.grouping().groups()));
    Map<StatementId, Integer> columns = columns();
    for (Statement statement : conversation.statements()) {
      List<String> row = new ArrayList<>();
      row.add(number(statement.id()));
      row.add(statement.text().in(language));
      row.addAll(GroupsFile.cells(count(columns, statement)));
      Integer column = columns.get(statement.id());
      for (int group = 0; group < tally.grouping().groups(); group++) {
        row.addAll(GroupsFile.cells(column == null ? Count.NONE : tally.of(group, column)));
      }
      record(csv, row);
    }
  }
}
