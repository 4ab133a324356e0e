package org.entente.dialogue._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * A conversation that real people held, from {@code dialogue} in the reference data: votes in a
 * sheet with a line for each voter, or one by one.
 *
 * @param votes all of them, voters and statements in order of the sheet, or of their ids as text
 * @param rejected the statements that were moderated out, which votes may be on
 * @param about the statements about the conversation itself
 */
public record RealConversation(VoteTable votes, Set<StatementId> rejected, Set<StatementId> about) {
  private static final String ROOT = "dialogue/";
  private static final String SHEETS = "opendata";
  private static final String ONE_BY_ONE = "oracles";

  /** The names of all, in order; skips the test if there is none. */
  public static List<String> names() {
    return names(name -> true);
  }

  /** The names of those that have such a file; skips the test if there is none. */
  public static List<String> namesWith(String file) {
    return names(name -> SharedData.exists(ROOT + name + "/" + file));
  }

  private static List<String> names(Predicate<String> wanted) {
    List<String> names =
        Stream.of(SHEETS, ONE_BY_ONE)
            .flatMap(set -> SharedData.folders(ROOT + set).stream().map(name -> set + "/" + name))
            .filter(wanted)
            .toList();
    return names.isEmpty() ? abort("left out: reference data is absent: dialogue") : names;
  }

  /** One of them; skips the test if it is absent. */
  public static RealConversation of(String name) {
    if (name.startsWith(SHEETS)) {
      List<NamedCsvRecord> statements = rows(name, "comments.csv.gz");
      return new RealConversation(
          sheet(rows(name, "participants-votes.csv.gz")),
          where(statements, "comment-id", "moderated", "-1"),
          where(statements, "comment-id", "is-meta", "true"));
    }
    List<NamedCsvRecord> statements = rows(name, "statements.csv.gz");
    return new RealConversation(
        oneByOne(rows(name, "votes.csv.gz")),
        where(statements, "tid", "moderated", "-1"),
        where(statements, "tid", "is_meta", "true"));
  }

  /** The text of a file beside the votes; skips the test if it is absent. */
  public static String text(String name, String file) {
    return SharedData.text(ROOT + name + "/" + file);
  }

  /** The votes on statements that were not moderated out. */
  public VoteTable moderated() {
    return votes.select(
        rows().toList(),
        columns().filter(column -> !rejected.contains(votes.statements().get(column))).toList());
  }

  /** All votes, voters and statements by number. */
  public VoteTable byNumber() {
    return votes.select(
        rows().sorted(ascending(row -> votes.voters().get(row).value())).toList(),
        columns().sorted(ascending(column -> votes.statements().get(column).value())).toList());
  }

  private Stream<Integer> rows() {
    return IntStream.range(0, votes.voters().size()).boxed();
  }

  private Stream<Integer> columns() {
    return IntStream.range(0, votes.statements().size()).boxed();
  }

  private static Comparator<Integer> ascending(IntFunction<String> id) {
    return Comparator.comparingInt(at -> Integer.parseInt(id.apply(at)));
  }

  private static VoteTable sheet(List<NamedCsvRecord> rows) {
    List<String> statements =
        rows.get(0).getHeader().stream().filter(head -> head.matches("[0-9]+")).toList();
    VoteTable.Builder votes =
        table(rows.stream().map(row -> row.getField("participant")).toList(), statements);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < statements.size(); column++) {
        String vote = rows.get(row).getField(statements.get(column));
        if (!vote.isBlank()) {
          votes.put(row, column, Integer.parseInt(vote));
        }
      }
    }
    return votes.build();
  }

  private static VoteTable oneByOne(List<NamedCsvRecord> rows) {
    List<String> voters = distinct(rows, "pid");
    List<String> statements = distinct(rows, "tid");
    VoteTable.Builder votes = table(voters, statements);
    for (NamedCsvRecord row : rows) {
      votes.put(
          voters.indexOf(row.getField("pid")),
          statements.indexOf(row.getField("tid")),
          Integer.parseInt(row.getField("vote")));
    }
    return votes.build();
  }

  private static VoteTable.Builder table(List<String> voters, List<String> statements) {
    return VoteTable.of(
        voters.stream().map(VoterId::new).toList(),
        statements.stream().map(StatementId::new).toList());
  }

  private static List<String> distinct(List<NamedCsvRecord> rows, String column) {
    return rows.stream().map(row -> row.getField(column)).distinct().sorted().toList();
  }

  private static Set<StatementId> where(
      List<NamedCsvRecord> rows, String id, String column, String value) {
    return rows.stream()
        .filter(row -> row.findField(column).filter(value::equalsIgnoreCase).isPresent())
        .map(row -> new StatementId(row.getField(id)))
        .collect(Collectors.toSet());
  }

  private static List<NamedCsvRecord> rows(String name, String file) {
    return CsvReader.builder().ofNamedCsvRecord(text(name, file)).stream().toList();
  }
}
