package org.entente.dialogue.polis._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.polis.PolisInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the conversations beside the project: {@code shared/data/dialogue} next to a folder above,
 * or where the system property {@code shared.data} says.
 */
public final class PolisData {
  private PolisData() {}

  /** The conversations that have a result file of this name; skips the test if there is none. */
  public static List<String> names(String result) {
    List<String> names = found(result);
    return names.isEmpty() ? abort("left out: reference data is absent: dialogue") : names;
  }

  private static List<String> found(String result) {
    return Stream.of("opendata", "oracles")
        .flatMap(set -> folders(set).map(folder -> set + "/" + folder.getFileName()))
        .filter(name -> Files.exists(folder().resolve(name).resolve(result)))
        .sorted()
        .toList();
  }

  private static Stream<Path> folders(String set) {
    Path folder = folder().resolve(set);
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A result; skips the test if absent. */
  public static JsonNode result(String name, String file) {
    return read(name, file, in -> new JsonMapper().readTree(in));
  }

  /** The votes, ascending, with moderation as in the export. */
  public static PolisInput input(String name) {
    boolean matrix = name.startsWith("opendata");
    String id = matrix ? "comment-id" : "tid";
    String about = matrix ? "is-meta" : "is_meta";
    List<NamedCsvRecord> statements = rows(name, matrix ? "comments.csv.gz" : "statements.csv.gz");
    return new PolisInput(
        matrix ? matrix(name) : events(name),
        where(statements, id, "moderated", "-1"),
        where(statements, id, about, "true"));
  }

  private static Set<StatementId> where(
      List<NamedCsvRecord> rows, String id, String column, String value) {
    return rows.stream()
        .filter(
            row -> row.findField(column).filter(found -> found.equalsIgnoreCase(value)).isPresent())
        .map(row -> new StatementId(row.getField(id)))
        .collect(Collectors.toSet());
  }

  private static VoteTable events(String name) {
    List<NamedCsvRecord> rows = rows(name, "votes.csv.gz");
    List<Integer> voters = numbers(rows, "pid");
    List<Integer> statements = numbers(rows, "tid");
    VoteTable.Builder votes = table(voters, statements);
    for (NamedCsvRecord row : rows) {
      votes.put(
          voters.indexOf(Integer.valueOf(row.getField("pid"))),
          statements.indexOf(Integer.valueOf(row.getField("tid"))),
          Integer.parseInt(row.getField("vote")));
    }
    return votes.build();
  }

  private static VoteTable matrix(String name) {
    List<NamedCsvRecord> rows = rows(name, "participants-votes.csv.gz");
    List<Integer> voters = numbers(rows, "participant");
    List<Integer> statements =
        rows.get(0).getHeader().stream()
            .filter(head -> head.matches("[0-9]+"))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    VoteTable.Builder votes = table(voters, statements);
    for (NamedCsvRecord row : rows) {
      int voter = voters.indexOf(Integer.valueOf(row.getField("participant")));
      for (int at = 0; at < statements.size(); at++) {
        String vote = row.getField(statements.get(at).toString());
        if (!vote.isEmpty()) {
          votes.put(voter, at, Integer.parseInt(vote));
        }
      }
    }
    return votes.build();
  }

  private static List<Integer> numbers(List<NamedCsvRecord> rows, String column) {
    Set<Integer> numbers = new TreeSet<>();
    rows.forEach(row -> numbers.add(Integer.valueOf(row.getField(column))));
    return List.copyOf(numbers);
  }

  private static VoteTable.Builder table(List<Integer> voters, List<Integer> statements) {
    return VoteTable.of(
        voters.stream().map(voter -> new VoterId(voter.toString())).toList(),
        statements.stream().map(id -> new StatementId(id.toString())).toList());
  }

  /** Groups that list their members. */
  public static Grouping grouping(VoteTable votes, List<String> labels, List<JsonNode> members) {
    List<Set<String>> sets = members.stream().map(PolisData::texts).toList();
    return Grouping.of(
        labels,
        votes.voters().size(),
        voter ->
            IntStream.range(0, sets.size())
                .filter(group -> sets.get(group).contains(votes.voters().get(voter).value()))
                .findFirst()
                .orElse(Grouping.NONE));
  }

  /** The entries of a list, as text. */
  public static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(entry -> texts.add(entry.asString()));
    return texts;
  }

  private static List<NamedCsvRecord> rows(String name, String file) {
    return read(
        name,
        file,
        in ->
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))
                .stream()
                .toList());
  }

  private static <T> T read(String name, String file, Function<InputStream, T> reader) {
    Path path = folder().resolve(name).resolve(file);
    if (!Files.isRegularFile(path)) {
      return abort("left out: reference data is absent: dialogue/" + name + "/" + file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
      return reader.apply(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    String stated = System.getProperty("shared.data", "");
    if (!stated.isEmpty()) {
      return Path.of(stated, "dialogue");
    }
    Path above = Path.of("").toAbsolutePath();
    while (above != null && !Files.isDirectory(above.resolve("shared/data"))) {
      above = above.getParent();
    }
    return above == null
        ? Path.of("shared/data/dialogue")
        : above.resolve("shared/data").resolve("dialogue");
  }
}
