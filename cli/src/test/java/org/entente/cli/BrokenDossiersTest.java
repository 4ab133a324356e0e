package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.entente.cli._fixtures.BesideProject;
import org.entente.cli._fixtures.CheckAll;
import org.entente.cli._fixtures.broken.Broken;
import org.entente.cli._fixtures.broken.BrokenDossiers;
import org.entente.cli._fixtures.broken.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every broken dossier gives a list of problems, with the right one in it; never a stack trace, and
 * never more than 512 MB for the whole process.
 */
class BrokenDossiersTest {
  private static final long SEED = 20_260;
  private static final int KILOBYTES = 512 * 1024;

  /** With what the machine needs besides, the process stays under 512 MB. */
  private static final String HEAP = "-Xmx320m";

  private static final int SECONDS_FOR_ONE = 20;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder = Path.of(".");

  @Test
  void everyBrokenDossierIsRefusedForTheRightReason() throws IOException, InterruptedException {
    Path example = BesideProject.project().resolve("examples/nursing-tunisia-germany");
    List<Broken> single = new BrokenDossiers(example, SEED).single();
    List<Broken> multiple = new BrokenDossiers(example, SEED).multiple();
    Set<String> kinds = new HashSet<>();
    single.forEach(broken -> kinds.add(broken.name()));
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(200);
    assertThat(multiple).hasSizeGreaterThanOrEqualTo(50);
    List<Broken> all = new ArrayList<>(single);
    all.addAll(multiple);

    List<JsonNode> endings = check(all);

    assertThat(endings).hasSameSizeAs(all);
    List<String> wrong = new ArrayList<>();
    long resident = 0;
    for (int number = 0; number < all.size(); number++) {
      JsonNode ending = endings.get(number);
      wrong.addAll(complaints(all.get(number), ending));
      resident = Math.max(resident, ending.path("resident").asLong());
    }
    assertThat(wrong).as("endings that are wrong").isEmpty();
    assertThat(resident).as("kilobytes of the whole process").isLessThan(KILOBYTES);
    System.out.printf(
        "%d broken dossiers of %d kinds refused, at most %d MB resident%n",
        all.size(), kinds.size() + multiple.size(), resident / 1024);
  }

  private List<JsonNode> check(List<Broken> all) throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>();
    for (Broken broken : all) {
      Path path = folder.resolve(paths.size() + broken.ending());
      broken.writer().write(path);
      paths.add(path.toString());
    }
    Path list = Files.write(folder.resolve("list"), paths, StandardCharsets.UTF_8);
    Path ended = folder.resolve("ended");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                CheckAll.class.getName(),
                list.toString(),
                ended.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(said).isEmpty();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(ended, StandardCharsets.UTF_8).stream()
        .map(MAPPER::readTree)
        .toList();
  }

  private static List<String> complaints(Broken broken, JsonNode ending) {
    List<String> wrong = new ArrayList<>();
    String name = broken.name() + " " + broken.ending();
    String out = ending.path("out").asString();
    if (ending.path("code").asInt() != Entente.PROBLEMS) {
      wrong.add(name + ": exit code " + ending.path("code") + ending.path("err"));
      return wrong;
    }
    if (!ending.path("err").asString().isEmpty() || out.contains("Exception")) {
      wrong.add(name + ": " + ending.path("err") + out);
      return wrong;
    }
    if (ending.path("milliseconds").asInt() > SECONDS_FOR_ONE * 1_000) {
      wrong.add(name + ": took " + ending.path("milliseconds"));
    }
    List<JsonNode> problems =
        StreamSupport.stream(MAPPER.readTree(out).path("problems").spliterator(), false).toList();
    for (Expected expected : broken.expected()) {
      if (problems.stream().noneMatch(problem -> fits(expected, problem))) {
        wrong.add(name + ": lacks " + expected + " among " + shortened(problems));
      }
    }
    problems.stream()
        .filter(problem -> text(problem, "rule").isBlank() || text(problem, "remedy").isBlank())
        .forEach(problem -> wrong.add(name + ": without rule or remedy " + problem));
    return wrong;
  }

  private static boolean fits(Expected expected, JsonNode problem) {
    return text(problem, "code").equals(expected.code())
        && text(problem, "severity").equals("problem")
        && text(problem, "file").equals(expected.file())
        && (expected.line() == 0 || problem.path("line").asInt() == expected.line())
        && (expected.column().isEmpty() || text(problem, "column").equals(expected.column()))
        && text(problem, "rule").contains(expected.says());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static String shortened(List<JsonNode> problems) {
    return problems.stream().limit(4).toList() + (problems.size() > 4 ? " and more" : "");
  }
}
