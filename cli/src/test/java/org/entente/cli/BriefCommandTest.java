package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.cli._fixtures.BesideProject;
import org.entente.cli._fixtures.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefCommandTest {
  private static final Pattern FIGURE =
      Pattern.compile("(?:\\bvalue|data-from|data-to)=\"(-?[0-9.E-]+)\"");

  @TempDir private Path folder = Path.of(".");

  private static String example(String name) {
    return BesideProject.project().resolve("examples").resolve(name).toString();
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static Run brief(String... arguments) {
    return Run.entente(
        Stream.concat(Stream.of("brief"), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void aDossierBecomesAPageAPdfAndFigures() throws IOException {
    Run run =
        brief(
            example("minimal"),
            "--lang",
            "fr",
            "--out",
            at("b.html"),
            "--pdf",
            at("b.pdf"),
            "--json",
            at("b.json"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("b.html").contains("b.pdf");
    assertThat(Files.readString(folder.resolve("b.html")))
        .startsWith("<!DOCTYPE html>")
        .contains("L’essentiel");
    assertThat(Files.readAllBytes(folder.resolve("b.pdf"))).startsWith('%', 'P', 'D', 'F');
    assertThat(JsonMapper.shared().readTree(folder.resolve("b.json")).path("dossier").asString())
        .isEqualTo("minimal");
  }

  @Test
  void thePageIsNamedAfterDossierAndLanguage() throws IOException {
    Path page = Path.of("minimal.en.html");
    try {
      Run run = brief(example("minimal"), "--lang", "en");

      assertThat(run.out()).isEqualTo("Written: minimal.en.html." + System.lineSeparator());
      assertThat(page).exists();
    } finally {
      Files.deleteIfExists(page);
    }
  }

  @Test
  void standardOutputHoldsThePageAndNothingElse() {
    Run run = brief(example("minimal"), "--lang", "en", "--out", "-");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void onlyOneThingCanBeStandardOutput() {
    assertThat(brief(example("minimal"), "--out", "-", "--json", "-").code()).isEqualTo(2);
  }

  @Test
  void everyFigureOfThePageIsInTheJson() throws IOException {
    for (String name : List.of("minimal", "nursing-tunisia-germany")) {
      Run run = brief(example(name), "--out", at("b.html"), "--json", at("b.json"));
      assertThat(run.code()).isZero();

      Set<Double> known = new HashSet<>();
      collect(JsonMapper.shared().readTree(folder.resolve("b.json")), known);
      Matcher figures = FIGURE.matcher(Files.readString(folder.resolve("b.html")));
      int seen = 0;
      while (figures.find()) {
        seen++;
        assertThat(known).contains(Double.valueOf(figures.group(1)));
      }
      assertThat(seen).isGreaterThan(50);
    }
  }

  private static void collect(JsonNode node, Set<Double> numbers) {
    if (node.isNumber()) {
      numbers.add(node.doubleValue());
    }
    node.forEach(child -> collect(child, numbers));
  }

  @Test
  void nothingConfidentialIsSaid() throws IOException {
    String shared = "";
    Path dossier = Path.of(example("nursing-tunisia-germany"));
    for (String table : List.of("positions.csv", "stances.csv", "options.csv", "issues.csv")) {
      shared += Files.readString(dossier.resolve(table));
    }
    String json = brief(dossier.toString(), "--out", at("b.html"), "--json", "-").out();

    assertThat(json).startsWith("{");
    try (Stream<Path> files = Files.list(dossier.resolve("confidential"))) {
      for (Path file : files.toList()) {
        for (String cell : Files.readString(file).split("[,\n]", -1)) {
          assertThat(cell.length() > 20 && !shared.contains(cell) && json.contains(cell))
              .as(cell)
              .isFalse();
        }
      }
    }
  }

  @Test
  void aBrokenDossierIsRefusedWithEveryProblemAndNoFile() throws IOException {
    Path broken = Files.createDirectories(folder.resolve("broken"));
    Files.writeString(broken.resolve("actors.csv"), "id,name,kind,level\nA,,x,y\n");

    Run run = brief(broken.toString(), "--lang", "en", "--out", at("b.html"), "--pdf", at("b.pdf"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("actors.csv:2:kind", "actors.csv:2:level", "dossier.yaml");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(broken);
    }
  }

  @Test
  void whatCannotBeWrittenIsSaidAndNothingIsLeft() throws IOException {
    Run run = brief(example("minimal"), "--lang", "en", "--out", at("absent/b.html"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("The file cannot be written").doesNotContain("Exception");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void theSameSeedGivesTheSamePage() throws IOException {
    String first = brief(example("minimal"), "--out", "-", "--seed", "7").out();

    assertThat(brief(example("minimal"), "--out", "-", "--seed", "7").out()).isEqualTo(first);
    assertThat(first.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(10_000);
  }
}
