package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.dossier.CellType;
import org.entente.web._fixtures.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server answers when people send more, or other, than anybody would type. */
class ExtremesTest {
  private static final String HERE = "/p/nursing-tunisia-germany";
  private static final String LONGEST = "x".repeat(CellType.MOST_CHARACTERS);
  private static OpenDemo demo;

  @BeforeAll
  static void open() {
    demo = OpenDemo.start("extremes");
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  private static Client as(String login) {
    return Client.signedIn(demo.address(), login, demo.password());
  }

  private static HttpResponse<String> rename(Client client, String actor, String name) {
    String form = HERE + "/row?file=actors.csv&key=" + actor;
    String seen = Client.value(client.get(form).body(), "seen");
    return client.post(
        form,
        HERE + "/row",
        Map.of("file", "actors.csv", "key", actor, "seen", seen, "back", "/", "is.name", name));
  }

  @Test
  void aCellThatNoFileMayHoldIsRefusedBesideItsField() {
    HttpResponse<String> answer = rename(as("facilitator"), "tn-mfa", LONGEST + "x");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("A cell has more than 100000 characters. Shorten it.");
  }

  @Test
  void theLongestCellIsShownAndComesInAgain() {
    Client client = as("facilitator");

    HttpResponse<String> stored = rename(client, "tn-moh", LONGEST);
    byte[] archive = client.file(HERE + "/dossier.zip");
    HttpResponse<String> sent =
        client.upload(HERE + "/dossier", HERE + "/dossier/import", "dossier.zip", archive);

    assertThat(stored.statusCode()).isEqualTo(302);
    assertThat(sent.statusCode()).isEqualTo(302);
    for (String page : List.of("/history", "/table/options", "/actors")) {
      assertThat(client.get(HERE + page).statusCode()).as(page).isEqualTo(200);
    }
    assertThat(client.get(HERE + "/history").body())
        .contains("x".repeat(300) + "…")
        .doesNotContain("x".repeat(301));
  }

  @Test
  void aWorkbookSaysWhatItLeavesOutAndLeavesItAlone() {
    Client client = as("facilitator");
    byte[] workbook = client.file(HERE + "/dossier.xlsx");

    HttpResponse<String> sent =
        client.upload(HERE + "/dossier", HERE + "/dossier/import", "dossier.xlsx", workbook);
    String preview = client.get(URI.create(location(sent)).getPath()).body();

    assertThat(client.get(HERE + "/dossier").body())
        .contains("The workbook cannot hold everything", "README.md");
    assertThat(preview).contains("dossier/import").doesNotContain("README.md");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void aLoginThatNobodyCanHaveIsUnknown() {
    Client client = as("facilitator");

    HttpResponse<String> added =
        client.post(
            HERE + "/members", HERE + "/members", Map.of("login", "ana\0lyst", "role", "observer"));
    HttpResponse<String> removed =
        client.post(HERE + "/members", HERE + "/members/remove", Map.of("login", "ana\0lyst"));

    assertThat(added.statusCode()).isEqualTo(422);
    assertThat(added.body()).contains("Nobody can sign in by this login");
    assertThat(removed.statusCode()).isEqualTo(302);
  }

  @Test
  void aNameThatNoPageCanShowIsRefusedWithItsReason() {
    Client client = as("admin");

    for (String name : List.of("x".repeat(201), "A\0B", "A\nB")) {
      HttpResponse<String> own =
          client.post("/account", "/account", Map.of("name", name, "language", "en"));
      HttpResponse<String> others =
          client.post(
              "/accounts",
              "/accounts",
              Map.of("login", "somebody", "name", name, "language", "en", "active", "true"));

      assertThat(List.of(own.statusCode(), others.statusCode())).containsExactly(422, 422);
      assertThat(own.body()).contains("A name has at most 200 characters");
      assertThat(others.body()).contains("A name has at most 200 characters");
    }
  }

  @Test
  void aLoginThatCannotBeStoredIsRefusedWithItsReason() {
    HttpResponse<String> answer =
        as("admin")
            .post("/accounts", "/accounts", Map.of("login", "a\0b", "name", "A", "language", "en"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("A login has 2 to 100 lower-case letters");
  }

  @Test
  void manyActorsAreLaidOutInParts() {
    Client client = as("facilitator");
    String actors =
        new String(client.file(HERE + "/dossier.csv?file=actors.csv"), StandardCharsets.UTF_8);
    Map<String, String> known = Map.of("kind", "employer", "level", "local");
    List<String> columns = List.of(actors.lines().findFirst().orElseThrow().split(","));
    String more =
        IntStream.range(0, 300)
            .mapToObj(number -> "many-" + number)
            .map(
                actor ->
                    columns.stream()
                        .map(
                            column ->
                                column.matches("id|name") ? actor : known.getOrDefault(column, ""))
                        .collect(Collectors.joining(",", "", "\n")))
            .collect(Collectors.joining());

    HttpResponse<String> sent =
        client.upload(
            HERE + "/dossier",
            HERE + "/dossier/import",
            "actors.csv",
            (actors + more).getBytes(StandardCharsets.UTF_8));
    String preview = URI.create(location(sent)).getPath();
    client.post(preview, preview, Map.of());

    String middle = client.get(HERE + "/influence?down=3&across=2").body();
    assertThat(middle)
        .contains("Page 3 of 6", "Page 2 of 6")
        .contains("?down=2&amp;across=2", "?down=4&amp;across=2")
        .contains("?down=3&amp;across=1", "?down=3&amp;across=3");
    assertThat(middle.split("class=\"cell ")).hasSize(60 * 60 + 1);
    assertThat(client.get(HERE + "/influence?down=99&across=99").body()).contains("Page 6 of 6");
    assertThat(client.get(HERE + "/table/actors?page=2&q=many").body())
        .contains("Page 2 of 2", "q=many&amp;sort=&amp;page=1");
  }
}
