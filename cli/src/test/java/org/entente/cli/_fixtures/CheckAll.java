package org.entente.cli._fixtures;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.cli.Entente;
import tools.jackson.databind.json.JsonMapper;

/** Checks one dossier after the other in one small process and writes down how each ended. */
public final class CheckAll {
  private CheckAll() {}

  /** Arguments: a file with one path a line; the file to write, one JSON a line. */
  public static void main(String[] arguments) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<String> ended = new ArrayList<>();
    for (String path : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      long start = System.nanoTime();
      int code =
          Entente.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
              .execute("check", path, "--lang", "en", "--json", "-");
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      ended.add(
          mapper.writeValueAsString(
              Map.of(
                  "path",
                  path,
                  "code",
                  code,
                  "out",
                  out.toString(),
                  "err",
                  err.toString(),
                  "milliseconds",
                  milliseconds,
                  "resident",
                  resident())));
    }
    Files.write(Path.of(arguments[1]), ended, StandardCharsets.UTF_8);
  }

  /** The most memory that the process ever had, in kilobytes; 0 where the system does not say. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status, StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
