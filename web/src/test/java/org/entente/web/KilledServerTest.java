package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.exchange.DossierZip;
import org.entente.exchange.Limits;
import org.entente.web._fixtures.Client;
import org.junit.jupiter.api.Test;

/** The server and its database die in the middle of edits; what was confirmed is there. */
class KilledServerTest {
  private static final String HERE = "/p/nursing-tunisia-germany";
  private static final int EDITS = 500;
  private static final int KILLED_AFTER = 250;
  private static final Path DATA = Path.of("target", "data", "killed").toAbsolutePath();

  @Test
  void everyConfirmedEditIsThereAfterBothWereKilled() throws Exception {
    OpenDemo.delete(DATA);
    Map<String, String> confirmed = new LinkedHashMap<>();
    Map<String, String> unanswered = new LinkedHashMap<>();

    Process server = start();
    try {
      int edits = edit(client(server), server, confirmed, unanswered);
      assertThat(edits).isBetween(KILLED_AFTER, EDITS - 1);
    } finally {
      server.destroyForcibly().waitFor();
    }

    Process again = start();
    try {
      Map<String, String> kept = actors(client(again));
      confirmed.forEach(
          (actor, mandate) ->
              assertThat(kept.get(actor))
                  .as(actor)
                  .isIn(mandate, unanswered.getOrDefault(actor, mandate)));
    } finally {
      again.destroy();
      again.waitFor();
      OpenDemo.delete(DATA);
    }
  }

  /**
   * Edits until nobody answers any more; half way, the server and its database are killed.
   *
   * @return how many edits were confirmed
   */
  private static int edit(
      Client client, Process server, Map<String, String> confirmed, Map<String, String> unanswered)
      throws IOException {
    String code = client.code(HERE + "/row?file=actors.csv");
    List<String> actors = List.copyOf(actors(client).keySet());
    int done = 0;
    for (int edit = 0; edit < EDITS; edit++) {
      String actor = actors.get(edit % actors.size());
      if (edit == KILLED_AFTER) {
        killSoon(server);
      }
      unanswered.clear();
      unanswered.put(actor, "edit " + edit);
      try {
        if (isConfirmed(client, code, actor, "edit " + edit)) {
          confirmed.put(actor, "edit " + edit);
          done++;
        }
      } catch (Client.UnreachableException gone) {
        return done;
      }
    }
    return done;
  }

  private static boolean isConfirmed(Client client, String code, String actor, String mandate)
      throws IOException {
    String form = client.get(HERE + "/row?file=actors.csv&key=" + actor).body();
    Map<String, String> given =
        Map.of(
            "_csrf", code,
            "file", "actors.csv",
            "key", actor,
            "seen", seen(form),
            "is.mandate", mandate);
    return client.postAsIs(HERE + "/row", given).statusCode() == 302;
  }

  /** Kills both, some moments into the edits that go on meanwhile. */
  private static void killSoon(Process server) throws IOException {
    long database =
        Long.parseLong(Files.readAllLines(DATA.resolve("cluster/postmaster.pid")).get(0));
    CompletableFuture.delayedExecutor(new Random().nextInt(400), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              ProcessHandle.of(database)
                  .ifPresent(
                      postmaster -> {
                        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
                        postmaster.destroyForcibly();
                      });
              server.destroyForcibly();
            });
  }

  private static String seen(String form) {
    int from = form.indexOf("name=\"seen\" value=\"") + "name=\"seen\" value=\"".length();
    return form.substring(from, form.indexOf('"', from));
  }

  private static Map<String, String> actors(Client client) throws IOException {
    Draft draft =
        DossierZip.read(
                new ByteArrayInputStream(client.file(HERE + "/dossier.zip")), Limits.DEFAULT)
            .fold(
                done -> done.value(),
                refused -> {
                  throw new AssertionError(refused.findings());
                });
    Table table = draft.findTable("actors.csv").orElseThrow();
    Map<String, String> mandates = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      mandates.put(table.cell(row, "id"), table.cell(row, "mandate"));
    }
    return mandates;
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Dentente.home=" + OpenDemo.home(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.entente.web.Workspace",
            "--demo",
            "--port",
            "0",
            "--data",
            DATA.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static Client client(Process server) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("The workspace is open: ")) {
        String password = Files.readString(DATA.resolve("demo.password")).strip();
        return Client.signedIn(line.substring(line.indexOf("http")), "facilitator", password);
      }
    }
    throw new AssertionError("the server did not open; it said:\n" + said);
  }
}
