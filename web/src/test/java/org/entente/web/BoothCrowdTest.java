package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.dossier.Row;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.web._fixtures.Chromium;
import org.entente.web._fixtures.Client;
import org.entente.web._fixtures.Crowd;
import org.entente.web._fixtures.Hall;
import org.entente.web._fixtures.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two thousand over the line and fifty in browsers vote at the same time, and the server is killed
 * in the middle, twice: every confirmed vote counts once.
 */
class BoothCrowdTest {
  private static final String HERE = "/p/nursing-tunisia-germany";
  private static final String ROUND = "crowd";
  private static final String ROUNDS = HERE + "/consultations/";
  private static final String UNION = "tn-nurses-union";
  private static final Pattern LINK = Pattern.compile("/v/([A-Za-z0-9_-]{32,})");
  private static final int BROWSERS = 50;
  private static final int CROWD = 2000;
  private static final int LINKS_AT_ONCE = 500;
  private static final int STATEMENTS = 12;
  private static final int PARTS = 3;

  @Test
  @EnabledIfSystemProperty(
      named = "jqwik.tries.default",
      matches = "\\d{5,}",
      disabledReason = "a crowd and fifty browsers take long; run with -Pfuzz")
  void everyConfirmedVoteCountsOnceThoughTheServerIsKilledInTheMiddle() throws Exception {
    try (Chromium browser = Chromium.start();
        DemoProcess server = DemoProcess.start("crowd")) {
      Client facilitator = server.signedIn("facilitator");
      begin(facilitator);
      String link = links(facilitator, "shared", BROWSERS).get(0);
      List<String> secrets = new ArrayList<>();
      while (secrets.size() < CROWD) {
        secrets.addAll(links(facilitator, "persons", LINKS_AT_ONCE));
      }

      try (Hall hall = Hall.enter(browser.browser(), server.address(), link, BROWSERS);
          Crowd crowd = Crowd.start(server.address(), secrets, PARTS)) {
        vote(server, hall, crowd);

        Map<String, Map<String, String>> confirmed = new TreeMap<>(crowd.confirmedBySecret());
        confirmed.putAll(hall.confirmedBySecret());
        assertThat(confirmed).hasSize(CROWD + BROWSERS);
        assertThat(confirmed.values()).allSatisfy(votes -> assertThat(votes).hasSize(STATEMENTS));
        assertThat(kept(server.address(), confirmed.keySet())).isEqualTo(confirmed);
        assertThat(counted(facilitator)).containsExactlyInAnyOrderElementsOf(confirmed.values());
      }
    }
  }

  private static void vote(DemoProcess server, Hall hall, Crowd crowd) throws InterruptedException {
    hall.voteUpTo(3);
    crowd.awaitConfirmed(CROWD);
    hall.awaitConfirmed();
    hall.voteUpTo(5);
    server.kill();
    whileNobodyAnswers(7, hall, crowd);
    server.startAgain();

    crowd.awaitConfirmed(CROWD);
    hall.awaitConfirmed();
    hall.voteUpTo(9);
    server.killWithDatabase();
    whileNobodyAnswers(11, hall, crowd);
    server.startAgain();

    hall.voteUpTo(STATEMENTS);
    hall.awaitThanks();
    hall.awaitConfirmed();
    crowd.awaitDone();
    tell(hall, crowd);
    assertThat(crowd.failures()).isEmpty();
    assertThat(crowd.count().again()).isPositive();
    assertThat(crowd.count().unansweredCalls()).isPositive();
    assertThat(crowd.count().refusedByStatus()).containsKey(429);
    assertThat(hall.complaints()).isEmpty();
  }

  /** Browsers take votes all the same, and keep them; the crowd tries in vain. */
  private static void whileNobodyAnswers(int statements, Hall hall, Crowd crowd) {
    crowd.nextPart();
    hall.voteUpTo(statements);
    hall.awaitSaid(statements);
    assertThat(hall.waiting()).allSatisfy(votes -> assertThat(votes).isPositive());
    System.out.println("killed: " + crowd.count() + "; in browsers wait " + sum(hall.waiting()));
  }

  private static void tell(Hall hall, Crowd crowd) {
    System.out.printf(
        "crowd of %d: %s%n%d browsers: %d votes sent, %d confirmed%nkilled twice%n",
        CROWD, crowd.count(), BROWSERS, sum(hall.sent()), sum(hall.taken()));
  }

  private static int sum(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  private static void begin(Client facilitator) {
    Map<String, String> round = new TreeMap<>();
    round.put("id", ROUND);
    round.put("title_en", "What does everybody want?");
    round.put("opens", "2026-01-05T08:00+01:00");
    round.put("closes", "2096-12-20T20:00+01:00");
    round.put("results", "live");
    round.put("attribution", "chatham_house");
    round.put("group_by", "kind");
    round.put("least_votes", "3");
    round.put("least_voters", "3");
    round.put("invited", UNION);
    requireDone(facilitator.post(ROUNDS + "new", ROUNDS + "new", round));
    String file = TableName.STATEMENTS.file(ROUND);
    for (int statement = 10; statement < 10 + STATEMENTS; statement++) {
      Map<String, String> row = new TreeMap<>();
      row.put("file", file);
      row.put("is.id", "s" + statement);
      row.put("is.text", "Statement number " + statement + ".");
      row.put("is.status", "in");
      requireDone(facilitator.post(HERE + "/row?file=" + file, HERE + "/row", row));
    }
    requireDone(facilitator.post(ROUNDS + ROUND + "/run", ROUNDS + ROUND + "/open", Map.of()));
  }

  private static void requireDone(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
  }

  private static List<String> links(Client facilitator, String what, int count) {
    HttpResponse<String> page =
        facilitator.post(
            ROUNDS + ROUND + "/run",
            ROUNDS + ROUND + "/invite",
            Map.of("what", what, "actor", UNION, "count", String.valueOf(count)));
    Set<String> secrets = new LinkedHashSet<>();
    LINK.matcher(page.body()).results().forEach(link -> secrets.add(link.group(1)));
    assertThat(secrets).hasSize(what.equals("shared") ? 1 : count);
    return List.copyOf(secrets);
  }

  /** What every voter finds as its own votes when it comes again. */
  private static Map<String, Map<String, String>> kept(String server, Set<String> secrets)
      throws IOException {
    HttpClient line = Crowd.line();
    Map<String, Map<String, String>> kept = new TreeMap<>();
    for (String secret : secrets) {
      kept.put(secret, new Seat(line, server, secret).look().votes());
    }
    return kept;
  }

  /** The votes of each voter in the dossier, once the round is closed. */
  private static List<Map<String, String>> counted(Client facilitator) {
    requireDone(
        facilitator.post(
            ROUNDS + ROUND + "/run", ROUNDS + ROUND + "/close", Map.of("sure", "yes")));
    Table table = facilitator.dossier(HERE).findTable(TableName.VOTES.file(ROUND)).orElseThrow();
    Map<String, Map<String, String>> votes = new TreeMap<>();
    for (Row row : table.rows()) {
      String voter = table.cell(row, "voter");
      String before =
          votes
              .computeIfAbsent(voter, one -> new TreeMap<>())
              .put(table.cell(row, "statement"), table.cell(row, "vote"));
      assertThat(before).as(voter).isNull();
    }
    return List.copyOf(votes.values());
  }
}
