package org.entente.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The command line runs on the jars that {@code ./entente} gives it. Tests of a room see more: what
 * a test needs is on their class path, too.
 */
class ProgramTest {
  private static final Path CLI = Path.of("..", "cli", "target");
  private static final Path LIBRARIES = CLI.resolve("lib");

  @Test
  void everyCommandFindsItsClasses() throws Exception {
    assumeThat(LIBRARIES).as("mvn verify lays them out, mvn test does not").isDirectory();

    assertThat(run("check", "../examples/minimal", "--lang", "en")).startsWith("The dossier is");
    assertThat(run("actors", "../examples/minimal", "--json", "-")).startsWith("{");
    assertThat(run("positions", "../examples/minimal", "--json", "-")).startsWith("{");
    assertThat(run("brief", "../examples/minimal", "--out", "-")).startsWith("<!DOCTYPE html>");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                CLI.resolve("classes") + ":" + LIBRARIES + "/*",
                "org.entente.cli.Entente"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (InputStream output = process.getInputStream()) {
      String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
      assertThat(process.exitValue()).as(said).isZero();
      return said;
    }
  }
}
