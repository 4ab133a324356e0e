package org.entente.dialogue.opinion._fixtures;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.VoterId;

/**
 * Votes of real conversations, from {@code shared/data/dialogue} beside the project, or where the
 * system property {@code shared.data} says. Statements that were moderated out are left out.
 */
public final class RealVotes {
  private RealVotes() {}

  /** The conversations' folders, in order of name; skips the test if there is none. */
  public static List<String> names() {
    Path folder = folder();
    if (!Files.isDirectory(folder)) {
      return abort("left out: reference data is absent: dialogue");
    }
    return Stream.of("opendata", "oracles").flatMap(set -> names(folder, set)).toList();
  }

  private static Stream<String> names(Path folder, String set) {
    try (Stream<Path> found = Files.list(folder.resolve(set))) {
      return found.map(path -> set + "/" + path.getFileName()).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The votes of a conversation. */
  public static VoteTable of(String name) {
    Path folder = folder().resolve(name);
    if (!Files.isDirectory(folder)) {
      return abort("left out: reference data is absent: dialogue/" + name);
    }
    return name.startsWith("oracles") ? events(folder) : matrix(folder);
  }

  private static VoteTable matrix(Path folder) {
    List<List<String>> comments = rows(folder.resolve("comments.csv.gz"));
    Set<String> out = out(comments, "comment-id");
    List<List<String>> rows = rows(folder.resolve("participants-votes.csv.gz"));
    List<String> head = rows.get(0);
    List<Integer> asked =
        IntStream.range(head.indexOf("n-disagree") + 1, head.size())
            .filter(at -> !out.contains(head.get(at)))
            .boxed()
            .toList();
    VoteTable.Builder table =
        VoteTable.of(
            rows.stream().skip(1).map(row -> new VoterId(row.get(0))).toList(),
            asked.stream().map(at -> new StatementId(head.get(at))).toList());
    for (int row = 1; row < rows.size(); row++) {
      for (int column = 0; column < asked.size(); column++) {
        String vote = rows.get(row).get(asked.get(column));
        if (!vote.isEmpty()) {
          table.put(row - 1, column, Integer.parseInt(vote));
        }
      }
    }
    return table.build();
  }

  private static VoteTable events(Path folder) {
    Set<String> out = out(rows(folder.resolve("statements.csv.gz")), "tid");
    List<List<String>> rows = rows(folder.resolve("votes.csv.gz"));
    List<List<String>> votes =
        rows.stream().skip(1).filter(row -> !out.contains(row.get(1))).toList();
    List<String> voters = distinct(votes, 0);
    List<String> statements = distinct(votes, 1);
    VoteTable.Builder table =
        VoteTable.of(
            voters.stream().map(VoterId::new).toList(),
            statements.stream().map(StatementId::new).toList());
    for (List<String> vote : votes) {
      table.put(
          voters.indexOf(vote.get(0)),
          statements.indexOf(vote.get(1)),
          Integer.parseInt(vote.get(2)));
    }
    return table.build();
  }

  private static List<String> distinct(List<List<String>> rows, int column) {
    return List.copyOf(new TreeSet<>(rows.stream().map(row -> row.get(column)).toList()));
  }

  private static Set<String> out(List<List<String>> rows, String id) {
    int ids = rows.get(0).indexOf(id);
    int moderated = rows.get(0).indexOf("moderated");
    Set<String> out = new HashSet<>();
    for (List<String> row : rows) {
      if (row.size() > moderated && row.get(moderated).equals("-1")) {
        out.add(row.get(ids));
      }
    }
    return out;
  }

  private static List<List<String>> rows(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return parsed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<List<String>> parsed(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < csv.length(); at++) {
      char sign = csv.charAt(at);
      if (sign == '"') {
        quoted = !quoted;
      } else if (quoted || (sign != ',' && sign != '\n' && sign != '\r')) {
        cell.append(sign);
      } else if (sign != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (sign == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      }
    }
    return rows;
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
