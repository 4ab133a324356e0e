package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entente.dossier.Draft;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.web._fixtures.Client;
import org.junit.jupiter.api.Test;

/** The server and its database die in the middle of edits; what was confirmed is there. */
class KilledServerTest {
  private static final String HERE = "/p/nursing-tunisia-germany";
  private static final int EDITS = 500;
  private static final int KILLED_AFTER = 250;

  @Test
  void everyConfirmedEditIsThereAfterBothWereKilled() {
    Map<String, String> confirmed = new LinkedHashMap<>();
    Map<String, String> unanswered = new LinkedHashMap<>();

    try (DemoProcess server = DemoProcess.start("killed")) {
      int edits = edit(server, confirmed, unanswered);
      assertThat(edits).isBetween(KILLED_AFTER, EDITS - 1);
      server.kill();

      server.startAgain();
      Map<String, String> kept = actors(server.signedIn("facilitator"));
      confirmed.forEach(
          (actor, mandate) ->
              assertThat(kept.get(actor))
                  .as(actor)
                  .isIn(mandate, unanswered.getOrDefault(actor, mandate)));
    }
  }

  /**
   * Edits until nobody answers any more; half way, the server and its database are killed.
   *
   * @return how many edits were confirmed
   */
  private static int edit(
      DemoProcess server, Map<String, String> confirmed, Map<String, String> unanswered) {
    Client client = server.signedIn("facilitator");
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

  private static boolean isConfirmed(Client client, String code, String actor, String mandate) {
    String form = client.get(HERE + "/row?file=actors.csv&key=" + actor).body();
    Map<String, String> given =
        Map.of(
            "_csrf", code,
            "file", "actors.csv",
            "key", actor,
            "seen", Client.value(form, "seen"),
            "is.mandate", mandate);
    return client.postAsIs(HERE + "/row", given).statusCode() == 302;
  }

  /** Kills both, some moments into the edits that go on meanwhile. */
  private static void killSoon(DemoProcess server) {
    CompletableFuture.delayedExecutor(new Random().nextInt(400), TimeUnit.MILLISECONDS)
        .execute(server::killWithDatabase);
  }

  private static Map<String, String> actors(Client client) {
    Draft draft = client.dossier(HERE);
    Table table = draft.findTable("actors.csv").orElseThrow();
    Map<String, String> mandates = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      mandates.put(table.cell(row, "id"), table.cell(row, "mandate"));
    }
    return mandates;
  }
}
