package org.entente.dialogue.routing._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * Votes of real conversations, from {@code shared/data/dialogue} beside the project, or where the
 * system property {@code shared.data} says. Statements that were moderated out are among them.
 */
public final class Conversations {
  private Conversations() {}

  /** All of them, in order of name; skips the test if there is none. */
  public static List<String> names() {
    if (!Files.isDirectory(folder())) {
      return abort("left out: reference data is absent: dialogue");
    }
    return Stream.of("opendata", "oracles").flatMap(Conversations::names).toList();
  }

  private static Stream<String> names(String set) {
    try (Stream<Path> found = Files.list(folder().resolve(set))) {
      return found.map(path -> set + "/" + path.getFileName()).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The votes of one; skips the test if it is absent. */
  public static VoteTable votes(String name) {
    Path folder = folder().resolve(name);
    if (!Files.isDirectory(folder)) {
      return abort("left out: reference data is absent: dialogue/" + name);
    }
    Path matrix = folder.resolve("participants-votes.csv.gz");
    return Files.exists(matrix)
        ? table(rows(matrix))
        : events(rows(folder.resolve("votes.csv.gz")));
  }

  private static VoteTable table(List<List<String>> rows) {
    List<String> head = rows.get(0);
    int first = head.indexOf("n-disagree") + 1;
    VoteTable.Builder votes =
        VoteTable.of(
            rows.stream().skip(1).map(row -> new VoterId(row.get(0))).toList(),
            head.stream().skip(first).map(StatementId::new).toList());
    for (int row = 1; row < rows.size(); row++) {
      for (int column = first; column < head.size(); column++) {
        if (!rows.get(row).get(column).isBlank()) {
          votes.put(row - 1, column - first, Integer.parseInt(rows.get(row).get(column)));
        }
      }
    }
    return votes.build();
  }

  private static VoteTable events(List<List<String>> rows) {
    List<String> voters = column(rows, 0);
    List<String> statements = column(rows, 1);
    VoteTable.Builder votes =
        VoteTable.of(
            voters.stream().map(VoterId::new).toList(),
            statements.stream().map(StatementId::new).toList());
    for (List<String> row : rows.subList(1, rows.size())) {
      votes.put(
          voters.indexOf(row.get(0)), statements.indexOf(row.get(1)), Integer.parseInt(row.get(2)));
    }
    return votes.build();
  }

  private static List<String> column(List<List<String>> rows, int at) {
    return rows.stream().skip(1).map(row -> row.get(at)).distinct().sorted().toList();
  }

  /** These files hold numbers alone, so that no cell is quoted. */
  private static List<List<String>> rows(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> Arrays.asList(line.split(",", -1)))
          .toList();
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
    return (above == null ? Path.of("") : above).resolve("shared/data/dialogue");
  }
}
