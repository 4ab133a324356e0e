package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.cli._fixtures.BesideProject;
import org.entente.cli._fixtures.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
  @TempDir private Path folder = Path.of(".");

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static String example(String name) {
    return BesideProject.project().resolve("examples").resolve(name).toString();
  }

  private static Map<String, String> files(String top) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path path = Path.of(top);
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        files.put(path.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static Run convert(String... arguments) {
    return Run.entente(
        Stream.concat(Stream.of("convert", "--lang", "en"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  @Test
  void everyExampleIsSound() {
    for (String name : List.of("minimal", "nursing-tunisia-germany")) {
      assertThat(Run.entente("check", example(name), "--lang", "en"))
          .satisfies(run -> assertThat(run.out()).contains("The dossier is sound (0 notices)."))
          .satisfies(run -> assertThat(run.code()).isZero());
    }
  }

  @Test
  void everyExampleComesBackFromAnArchiveByteForByte() throws IOException {
    for (String name : List.of("minimal", "nursing-tunisia-germany")) {
      assertThat(convert(example(name), at(name + ".zip")).code()).isZero();
      assertThat(convert(at(name + ".zip"), at(name)).code()).isZero();

      assertThat(files(at(name))).isEqualTo(files(example(name)));
    }
  }

  @Test
  void everyExampleComesBackFromAWorkbookButForItsReadme() throws IOException {
    for (String name : List.of("minimal", "nursing-tunisia-germany")) {
      Run run = convert(example(name), at(name + ".xlsx"));
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("README.md");
      assertThat(convert(at(name + ".xlsx"), at(name)).code()).isZero();

      Map<String, String> expected = files(example(name));
      expected.remove("README.md");
      assertThat(files(at(name))).isEqualTo(expected);
    }
  }

  @Test
  void whatIsThereStaysUnlessOneInsists() throws IOException {
    for (String name : List.of("there.zip", "there.xlsx")) {
      Files.writeString(folder.resolve(name), "precious");

      Run run = convert(example("minimal"), at(name));

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("Something stands there already.");
      assertThat(folder.resolve(name)).hasContent("precious");
      assertThat(convert(example("minimal"), at(name), "--force").code()).isZero();
      assertThat(Run.entente("check", at(name)).code()).isZero();
    }
  }

  @Test
  void aLinkToAnArchiveStaysALink() throws IOException {
    Path archive = Files.writeString(folder.resolve("archive.zip"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.zip"), archive);

    assertThat(convert(example("minimal"), at("link.zip"), "--force").code()).isZero();

    assertThat(link).isSymbolicLink();
    assertThat(Run.entente("check", archive.toString()).code()).isZero();
  }

  @Test
  void aFolderGivesWayOnlyIfItHoldsADossier() throws IOException {
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("other/precious"), "x");
    for (Run run :
        List.of(
            convert(example("minimal"), at("other"), "--force"),
            convert(example("minimal"), at("other")))) {
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err())
          .contains("first move away yourself what stands there")
          .doesNotContain("add --force");
    }
    assertThat(files(at("other"))).containsOnlyKeys("precious");

    assertThat(convert(example("minimal"), at("mine")).code()).isZero();
    Files.writeString(folder.resolve("mine/old.txt"), "x");
    Files.createDirectories(folder.resolve("mine/.git"));
    Files.writeString(folder.resolve("mine/.git/HEAD"), "x");
    assertThat(convert(example("minimal"), at("mine")).code()).isEqualTo(1);
    assertThat(convert(example("minimal"), at("mine"), "--force").code()).isZero();
    assertThat(files(at("mine")))
        .containsKeys(".git/HEAD", "dossier.yaml")
        .doesNotContainKey("old.txt");
  }

  @Test
  void aBrokenDossierWritesNothing() throws IOException {
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/actors.csv"), "id,name\n\"a");

    Run run = convert(at("broken"), at("out.zip"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("actors.csv:2", "dossier.yaml");
    assertThat(folder.resolve("out.zip")).doesNotExist();
  }

  @Test
  void anUnsoundDossierIsWrittenAndItsProblemsAreListed() throws IOException {
    Files.createDirectories(folder.resolve("unsound"));
    Files.writeString(folder.resolve("unsound/actors.csv"), "id,name,kind,level\nA,,x,y\n");

    Run run = convert(at("unsound"), at("out.xlsx"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("actors.csv:2:kind").contains("5 problems remain");
    assertThat(Run.entente("check", at("out.xlsx")).out()).contains("actors.csv:2:kind");
  }

  @Test
  void neverLosesATableThatNoSheetCanHold() throws IOException {
    Files.createDirectories(folder.resolve("long"));
    Files.writeString(folder.resolve("long/actors.csv"), "id,name\na," + "x".repeat(40_000) + "\n");

    Run run = convert(at("long"), at("out.xlsx"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("No sheet of a workbook can hold this table");
    assertThat(folder.resolve("out.xlsx")).doesNotExist();
  }

  @Test
  void leavesNothingBesideWhereItCannotWrite() throws IOException {
    Run run = convert(example("minimal"), at("absent/out.zip"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("The file cannot be written").doesNotContain(folder.toString());
    assertThat(convert(example("minimal"), at("absent/out")).code()).isEqualTo(1);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void theKindCanBeNamed() throws IOException {
    assertThat(convert(example("minimal"), at("any.dat"), "--to", "zip").code()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("any.dat"))).startsWith('P', 'K');
    assertThat(convert(example("minimal"), at("x"), "--to", "pdf").code()).isEqualTo(2);
  }
}
