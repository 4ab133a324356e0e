package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.entente.cli._fixtures.BesideProject;
import org.entente.cli._fixtures.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where commands write, and what they say when they cannot. */
class OutputTest {
  private static final Path MINIMAL = BesideProject.project().resolve("examples/minimal");

  @TempDir private Path folder = Path.of(".");

  private Path dossier = Path.of(".");

  @BeforeEach
  void copyTheExample() throws IOException {
    dossier = Files.createDirectory(folder.resolve("dossier"));
    try (Stream<Path> files = Files.list(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, dossier.resolve(file.getFileName()));
      }
    }
  }

  /** A stream that takes nothing, and says why. */
  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private record Failed(int code, String err) {
    static Failed because(String reason, String... arguments) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int code = Entente.run(failing(reason), err, arguments);
      return new Failed(code, err.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatIsReadIsNeverWrittenOver() throws IOException {
    String actors = dossier.resolve("actors.csv").toString();
    String manifest = dossier.resolve("dossier.yaml").toString();
    String before = Files.readString(Path.of(actors)) + Files.readString(Path.of(manifest));
    String d = dossier.toString();
    String out = folder.resolve("b.html").toString();

    List<Run> runs =
        List.of(
            Run.entente("check", d, "--lang", "en", "--json", actors),
            Run.entente("actors", d, "--lang", "en", "--json", actors),
            Run.entente("positions", d, "--lang", "en", "--json", actors),
            Run.entente("positions", actors, "--lang", "en", "--json", actors),
            Run.entente("convert", d, out + ".zip", "--lang", "en", "--json", actors),
            Run.entente("brief", d, "--lang", "en", "--out", manifest),
            Run.entente("brief", d, "--lang", "en", "--out", out, "--pdf", actors),
            Run.entente("brief", d, "--lang", "en", "--out", out, "--json", actors),
            Run.entente("brief", d, "--lang", "en", "--out", d + "/new.html"));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err()).contains("Name a place outside.");
            });
    assertThat(Files.readString(Path.of(actors)) + Files.readString(Path.of(manifest)))
        .isEqualTo(before);
    assertThat(dossier.resolve("new.html")).doesNotExist();
    assertThat(Run.entente("check", d, "--lang", "fr", "--json", actors).err())
        .contains("Indiquez un endroit au-dehors.");
  }

  @Test
  void outcomesThatAreReadAreNotWrittenOverEither() throws IOException {
    Path outcomes = Files.writeString(folder.resolve("c_issues.csv"), "issue,outcome\n");
    Path positions = Files.writeString(folder.resolve("c_positions.csv"), "issue,actor\n");

    Run run = Run.entente("positions", positions.toString(), "--json", outcomes.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(outcomes).hasContent("issue,outcome\n");
  }

  @Test
  void anEarlierResultGivesWayAndALinkStays() throws IOException {
    Path result = Files.writeString(folder.resolve("result.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), result);

    Run run = Run.entente("check", dossier.toString(), "--json", link.toString());

    assertThat(run.code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(result)).startsWith("{");
  }

  @Test
  void outputThatIsLostIsSaid() {
    String d = dossier.toString();
    for (String[] arguments :
        List.of(
            new String[] {"positions", d, "--lang", "en"},
            new String[] {"positions", d, "--lang", "en", "--json", "-"},
            new String[] {"brief", d, "--lang", "en", "--out", "-"},
            new String[] {"check", d, "--lang", "en"})) {
      Failed failed = Failed.because("No space left on device", arguments);

      assertThat(failed.code()).as(Arrays.toString(arguments)).isEqualTo(1);
      assertThat(failed.err())
          .contains("Not everything could be printed: No space left on device.");
    }
    assertThat(Failed.because("Bad file descriptor", "check", d, "--lang", "fr").err())
        .contains("Tout n’a pas pu être affiché");
  }

  @Test
  void whoeverHasReadEnoughIsNotToldSo() {
    for (String reason : List.of("Broken pipe", "Relais brisé (pipe)")) {
      Failed failed = Failed.because(reason, "positions", dossier.toString());

      assertThat(failed.code()).isZero();
      assertThat(failed.err()).isEmpty();
    }
  }

  @Test
  void whatIsPrintedArrivesWhole() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code = Entente.run(out, err, "brief", MINIMAL.toString(), "--lang", "fr", "--out", "-");

    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("L’essentiel").endsWith("</html>\n");
    assertThat(err.size()).isZero();
  }
}
