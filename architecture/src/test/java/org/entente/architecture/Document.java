package org.entente.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that people read.
 *
 * @param path from the root of the project
 */
record Document(Path path, String text) {
  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Set<String> NOT_OURS = Set.of("target", ".git", ".entente", ".mvn");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}.*$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern NO_SLUG = Pattern.compile("[^\\p{L}\\p{N} _-]");

  /** Every page written in Markdown. */
  static List<Document> all() throws IOException {
    return withEnding(".md");
  }

  /** Every file of the project, outside what is built, whose name ends so. */
  static List<Document> withEnding(String... endings) throws IOException {
    try (Stream<Path> files = Files.walk(HOUSE)) {
      return files
          .map(HOUSE::relativize)
          .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
          .filter(path -> isOurs(path) && Files.isRegularFile(HOUSE.resolve(path)))
          .sorted()
          .map(Document::at)
          .toList();
    }
  }

  private static boolean isOurs(Path path) {
    for (Path part : path) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  /** The page at a path from the root. */
  static Document at(Path path) {
    try {
      return new Document(path, Files.readString(HOUSE.resolve(path)));
    } catch (IOException e) {
      throw new AssertionError("cannot read " + path, e);
    }
  }

  /** The page at a path from the root. */
  static Document at(String path) {
    return at(Path.of(path));
  }

  /** Where its links lead, as written; what is code holds no link. */
  List<String> links() {
    String prose = CODE.matcher(withoutBlocks()).replaceAll("");
    return LINK.matcher(prose).results().map(match -> match.group(1)).toList();
  }

  /** What stands as code within its sentences. */
  Set<String> codes() {
    return CODE.matcher(withoutBlocks())
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String withoutBlocks() {
    return INDENTED.matcher(FENCED.matcher(text).replaceAll("")).replaceAll("");
  }

  /** Commands that it shows, without what is said beside them. */
  List<String> commands() {
    return INDENTED
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(line -> line.replaceFirst(" +#.*$", "").strip())
        .toList();
  }

  /** What is wrong with its links. */
  List<String> complaints() {
    return links().stream()
        .map(this::complaint)
        .filter(complaint -> !complaint.isEmpty())
        .map(complaint -> path + ": " + complaint)
        .toList();
  }

  /** What is wrong with a link; empty if nothing is. */
  private String complaint(String link) {
    if (link.matches("[a-z]+:.*")) {
      return link.startsWith("https:") ? "" : link + " is no https address";
    }
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? path : path.resolveSibling(Path.of(parts[0])).normalize();
    if (target.startsWith("..") || !Files.exists(HOUSE.resolve(target))) {
      return link + " leads nowhere";
    }
    return parts.length > 1 && !at(target).anchors().contains(parts[1])
        ? link + ": there is no such heading"
        : "";
  }

  /** Where a link leads, from the root of the project. */
  Path target(String link) {
    return path.resolveSibling(link.replaceFirst("#.*", "")).normalize();
  }

  private Set<String> anchors() {
    return HEADING
        .matcher(text)
        .results()
        .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> NO_SLUG.matcher(heading).replaceAll("").replace(' ', '-'))
        .collect(Collectors.toSet());
  }
}
