package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages lead where they say, and say only what holds on anybody's computer. */
class DocumentsTest {
  private static final Path INDEX = Path.of("docs", "README.md");
  private static final Pattern ONE_COMPUTER_ONLY =
      Pattern.compile(
          "(?<![\\w.])/(work|root|home|tmp)/|\\b(repo1?|registry)\\.[a-z]+\\.[a-z]+|\\bTODO\\b");

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Document> documents = Document.all();

    assertThat(documents).hasSizeGreaterThan(20);
    assertThat(documents.stream().flatMap(document -> document.complaints().stream())).isEmpty();
  }

  @Test
  void everyPageIsFoundFromTheIndex() throws IOException {
    Document index = Document.at(INDEX);
    List<Path> reached =
        Stream.concat(
                index.links().stream().map(index::target),
                Document.at("examples/README.md").links().stream()
                    .map(Document.at("examples/README.md")::target))
            .toList();

    assertThat(Document.all())
        .extracting(Document::path)
        .filteredOn(path -> !path.equals(INDEX))
        .isSubsetOf(reached);
  }

  @Test
  void noPageSpeaksOfOneComputerOnly() throws IOException {
    List<Document> documents = Document.withEnding(".md", ".yml", ".svg", "NOTICE");

    assertThat(documents).hasSizeGreaterThan(22);
    assertThat(documents)
        .filteredOn(document -> ONE_COMPUTER_ONLY.matcher(document.text()).find())
        .extracting(Document::path)
        .isEmpty();
  }

  @Test
  void theFrenchTwinShowsTheSameCommandsAndNames() {
    Document english = Document.at("README.md");
    Document french = Document.at("README.fr.md");

    assertThat(french.commands()).hasSizeGreaterThan(6).isEqualTo(english.commands());
    assertThat(french.codes()).isEqualTo(english.codes());
    assertThat(french.links()).hasSameSizeAs(english.links());
  }
}
