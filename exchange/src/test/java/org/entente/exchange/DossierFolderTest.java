package org.entente.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.dossier.Attachment;
import org.entente.dossier.Content;
import org.entente.dossier.Draft;
import org.entente.exchange._fixtures.Codes;
import org.entente.exchange._fixtures.Pipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierFolderTest {
  @TempDir private Path base = Path.of(".");

  private Path write(String name, String text) throws IOException {
    Path file = base.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private Reading<Draft> read() {
    return DossierFolder.read(base.resolve("in"), Limits.DEFAULT);
  }

  private void assertKeepsBytes(String name, String text) throws IOException {
    Path file = write(name, text);
    DossierFolder.write(Codes.value(read()), base.resolve("out"));

    assertThat(base.resolve("out").resolve(name)).hasSameBinaryContentAs(file);
  }

  @Test
  void keepsMarkSemicolonsAndTheLineEndingsOfOtherSystems() throws IOException {
    assertKeepsBytes("actors.csv", "\uFEFFid;name;mandate\r\ntn;Ministère;\"a; b\"\r\n");
  }

  @Test
  void keepsLineBreaksInsideQuotes() throws IOException {
    assertKeepsBytes("actors.csv", "id,name,mandate\ntn,Ministry,\"two\nlines, \"\"so\"\"\"\n");
  }

  @Test
  void keepsTheEndingsOfOldMachines() throws IOException {
    assertKeepsBytes("actors.csv", "id,name\rtn,Ministry\r");
  }

  @Test
  void keepsUnknownColumnsAndUnknownFiles() throws IOException {
    write("skills.yaml", "any: thing\n");
    assertKeepsBytes("actors.csv", "id,name,shoe size\ntn,Ministry,42\n");
    assertThat(base.resolve("out/skills.yaml")).hasContent("any: thing\n");
  }

  @Test
  void keepsBytesThatAreNoText() throws IOException {
    byte[] bytes = {0, (byte) 0xFF, 13, 10, (byte) 0xEF};
    write("a.bin", "");
    Files.write(base.resolve("in/a.bin"), bytes);
    DossierFolder.write(Codes.value(read()), base.resolve("out"));

    assertThat(base.resolve("out/a.bin")).hasBinaryContent(bytes);
  }

  @Test
  void refusesLinksInsideAndFollowsTheOneThatWasNamed() throws IOException {
    write("actors.csv", "id,name\n");
    Path link = Files.createSymbolicLink(base.resolve("link"), base.resolve("in"));
    assertThat(Codes.value(DossierFolder.read(link, Limits.DEFAULT)).tables()).hasSize(1);

    Files.createSymbolicLink(base.resolve("in/elsewhere"), base);

    assertThat(Codes.of(read())).contains("file.link elsewhere");
  }

  @Test
  void stopsAtTooManyFiles() throws IOException {
    for (int file = 0; file < 20; file++) {
      write("f" + file, "");
    }

    assertThat(
            Codes.of(
                DossierFolder.read(base.resolve("in"), new Limits(100, 100, 5, 10, 100, 10, 10))))
        .filteredOn(found -> found.startsWith("file."))
        .containsExactly("file.too_many_files ");
  }

  @Test
  void stopsAtTooManyFilesThatDoNotComeIn() throws IOException {
    for (int file = 0; file < 20; file++) {
      write(".f" + file, "x");
    }

    assertThat(
            Codes.of(
                DossierFolder.read(base.resolve("in"), new Limits(100, 100, 5, 10, 100, 10, 10))))
        .filteredOn(found -> !found.startsWith("file.hidden"))
        .containsExactly("file.too_many_files ");
  }

  @Test
  void saysTheLimitOfAllFilesOnceWhereTheyAreTooLargeTogether() throws IOException {
    for (String name : List.of("a.bin", "b.bin", "c.bin", "d.bin")) {
      write(name, "x".repeat(40));
    }

    Reading<Draft> read =
        DossierFolder.read(base.resolve("in"), new Limits(50, 100, 10, 10, 100, 10, 10));

    assertThat(Codes.of(read)).containsExactly("file.dossier_too_large ");
    assertThat(read.fold(Reading.Done::notices, Reading.Refused::findings).get(0).arguments())
        .containsExactly("100");
  }

  @Test
  void saysTheLimitOfOneFileWhereOneIsTooLarge() throws IOException {
    write("a.bin", "x".repeat(51));

    Reading<Draft> read =
        DossierFolder.read(base.resolve("in"), new Limits(50, 100, 10, 10, 100, 10, 10));

    assertThat(Codes.of(read)).contains("file.too_large a.bin");
  }

  @Test
  void doesNotWaitForPipes() throws IOException {
    write("actors.csv", "id,name\n");
    Pipe.at(base.resolve("in/stances.csv"));
    Path pipe = Pipe.at(base.resolve("pipe.zip"));
    ForeignFiles foreign = new ForeignFiles(Limits.DEFAULT);
    Path csv = Pipe.at(base.resolve("council.csv"));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(Codes.of(read())).contains("file.not_a_file stances.csv");
          assertThat(Codes.of(DossierFiles.read(pipe, Limits.DEFAULT)))
              .containsExactly("file.not_a_file pipe.zip");
          assertThat(foreign.kind(csv)).isEqualTo(ForeignFiles.Kind.COUNCIL);
          assertThat(Codes.of(foreign.issues(csv))).containsExactly("file.not_a_file council.csv");
          assertThat(Codes.of(foreign.mactor(csv))).containsExactly("file.not_a_file council.csv");
        });
  }

  @Test
  void neverWritesOverWhatIsThere() throws IOException {
    write("actors.csv", "id\n");

    assertThatThrownBy(() -> DossierFolder.write(draft("a.txt"), base.resolve("in")))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(base.resolve("in/actors.csv")).hasContent("id\n");
  }

  @Test
  void leavesNothingBehindWhereItFails() throws IOException {
    assertThatThrownBy(() -> DossierFolder.write(draft("a", "a/b"), base.resolve("out")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> DossierFolder.write(draft("../evil"), base.resolve("out")))
        .isInstanceOf(IOException.class);

    try (var left = Files.list(base)) {
      assertThat(left).isEmpty();
    }
  }

  private static Draft draft(String... paths) {
    return new Draft(
        "",
        "",
        List.of(),
        java.util.Arrays.stream(paths)
            .map(path -> new Attachment(path, Content.of("text")))
            .toList());
  }
}
