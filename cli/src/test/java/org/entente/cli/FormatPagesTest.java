package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.cli._fixtures.BesideProject;
import org.entente.cli._fixtures.ColumnsPage;
import org.entente.cli._fixtures.Run;
import org.entente.cli._fixtures.SchemaCheck;
import org.entente.cli._fixtures.YamlSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is written about the formats is what the checks demand. */
class FormatPagesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final List<String> EXAMPLES = List.of("minimal", "nursing-tunisia-germany");

  @TempDir private Path folder = Path.of(".");

  private static void assertPage(String name, String text) throws IOException {
    Path page = BesideProject.project().resolve("docs/formats").resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, text, StandardCharsets.UTF_8);
    }
    assertThat(page).hasContent(text);
  }

  @Test
  void theColumnsAreThoseThatTheChecksKnow() throws IOException {
    assertPage("columns.md", ColumnsPage.text());
  }

  @Test
  void theSchemasAreThoseOfTheCode() throws IOException {
    assertPage("dossier.schema.json", YamlSchemas.manifest());
    assertPage("acceptance.schema.json", YamlSchemas.acceptance());
    assertPage("consultation.schema.json", YamlSchemas.consultation());
  }

  @Test
  void everyExampleFitsTheSchemas() throws IOException {
    for (String example : EXAMPLES) {
      Path at = BesideProject.project().resolve("examples").resolve(example);
      assertThat(fits(YamlSchemas.manifest(), Files.readString(at.resolve("dossier.yaml"))))
          .isTrue();
      Path acceptance = at.resolve("acceptance.yaml");
      assertThat(
              !Files.exists(acceptance)
                  || fits(YamlSchemas.acceptance(), Files.readString(acceptance)))
          .isTrue();
      assertConsultationsFit(at.resolve("consultations"));
    }
  }

  private static void assertConsultationsFit(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.endsWith("consultation.yaml")).toList()) {
        assertThat(fits(YamlSchemas.consultation(), Files.readString(file))).isTrue();
      }
    }
  }

  private static boolean fits(String schema, String yaml) {
    JsonNode value = YAML.readTree(yaml);
    return SchemaCheck.fits(JSON.readTree(schema), value);
  }

  /** Whether the check finds a problem in a file. */
  private boolean isTaken(String file, String text) throws IOException {
    Path example = BesideProject.project().resolve("examples/nursing-tunisia-germany");
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(example)) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(example.relativize(from).toString());
        Files.createDirectories(to.getParent());
        Files.write(to, Files.readAllBytes(from));
      }
    }
    Files.writeString(copy.resolve(file), text);
    JsonNode found = JSON.readTree(Run.entente("check", copy.toString(), "--json", "-").out());
    for (JsonNode problem : found.path("problems")) {
      if (problem.path("severity").asString().equals("problem")
          && problem.path("file").asString().equals(file)) {
        return false;
      }
    }
    return true;
  }

  private void assertAgree(String file, String schema, String from, String to) throws IOException {
    String text =
        Files.readString(
            BesideProject.project().resolve("examples/nursing-tunisia-germany").resolve(file));
    assertThat(text).contains(from);
    String changed = text.replace(from, to.replace("¶", "\n"));

    assertThat(fits(schema, changed)).as("%s → %s", from, to).isEqualTo(isTaken(file, changed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"format", "id", "title", "problem", "territory", "languages", "levels"})
  void schemaAndCheckAgreeOnWhatMustBeThere(String key) throws IOException {
    assertAgree("dossier.yaml", YamlSchemas.manifest(), "\n" + key + ":", "\nx-" + key + ":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "format: 1~format: 2",
        "id: nursing~id: Nursing",
        "[TN]~[Tunisia]",
        "[TN]~TN",
        "[TN]~[XK, TN]",
        "origin: [TN]~origin: {a: b}",
        "levels: [~levels: [galactic, ",
        "phases: [~phases: [take_off, ",
        "phases: [~phases: [transit, ",
        "themes: [~themes: [Health!, ",
        "affected: [migrants~affected: [everyone",
        "languages: [en, fr, de, ar]~languages: [english]",
        "languages: [en, fr, de, ar]~languages: fr",
        "id: nursing-tunisia-germany~id: [a]",
        "source: invented~anything: {goes: here}¶source: invented"
      })
  void schemaAndCheckAgreeOnTheManifest(String from, String to) throws IOException {
    assertAgree("dossier.yaml", YamlSchemas.manifest(), from, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "quota: 0.67~quota: 1",
        "quota: 0.67~quota: 67",
        "quota: 0.67~quota: -0.1",
        "quota: 0.67~quota: most",
        "tn-mfa: 2~tn-mfa: -2",
        "tn-mfa: 2~tn-mfa: {a: b}",
        "requires:~demands:",
        "if: {issue: cohort, option: nurses-150}~if: {issue: cohort}",
        "links:~links: none¶x:",
        "[tn-moh, tn-labour, de-labour, de-hospital]~tn-moh",
        "[tn-moh, tn-labour, de-labour, de-hospital]~{tn-moh: yes}"
      })
  void schemaAndCheckAgreeOnAcceptance(String from, String to) throws IOException {
    assertAgree("acceptance.yaml", YamlSchemas.acceptance(), from, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "results: sealed~results: live",
        "results: sealed~results: secret",
        "attribution: named~attribution: chatham_house",
        "opens: 2026-03-02T08:00+01:00~opens: 2026-03-02",
        "opens: 2026-03-02T08:00+01:00~opens: soon",
        "least_votes: 3~least_votes: 0",
        "least_voters: 3~least_voters: 12",
        "title:~name:",
        "group_by: side~group_by: kind"
      })
  void schemaAndCheckAgreeOnAConsultation(String from, String to) throws IOException {
    assertAgree(
        "consultations/2026-spring/consultation.yaml", YamlSchemas.consultation(), from, to);
  }
}
