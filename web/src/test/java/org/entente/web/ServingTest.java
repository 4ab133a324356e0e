package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.web._fixtures.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the server answers, whatever the browser asks. */
class ServingTest {
  private static final String HERE = "/p/nursing-tunisia-germany";
  private static OpenDemo demo;

  @BeforeAll
  static void open() {
    demo = OpenDemo.start("serving");
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  private static Client as(String login) {
    return Client.signedIn(demo.address(), login, demo.password());
  }

  @Test
  void everyPageForbidsTheBrowserWhatItDoesNotNeed() {
    Client client = as("facilitator");

    for (String page : List.of("/sign-in", HERE + "/actors", HERE + "/brief", "/no-such-page")) {
      HttpResponse<String> answer = client.get(page);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .as(page)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.body()).as(page).doesNotContain("style=\"").doesNotContain("<script>");
    }
  }

  @Test
  void runningARoundRefusesWhatCannotBeMeantAndSaysWhy() {
    Client client = as("facilitator");
    String round = HERE + "/consultations/2026-autumn";

    HttpResponse<String> shown = client.get(round + "/run?entered=abc");
    HttpResponse<String> merged =
        client.post(
            round + "/run",
            round + "/rule",
            Map.of("statement", "joint-count", "what", "merge", "into", "nope"));
    HttpResponse<String> entered =
        client.post(
            round + "/run", round + "/sheet", Map.of("sheet", "tn-moh;x;+", "source", " \u0000"));
    HttpResponse<String> closed = client.post(round + "/run", round + "/close", Map.of());

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).doesNotContain("web.run.");
    assertThat(merged.statusCode()).isEqualTo(422);
    assertThat(merged.body()).contains("Nothing was merged");
    assertThat(entered.statusCode()).isEqualTo(422);
    assertThat(closed.statusCode()).isEqualTo(422);
    assertThat(closed.body()).contains("Nothing was closed");
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    Client client = new Client(demo.address());

    HttpResponse<String> answer =
        client.post(
            "/sign-in", "/sign-in", Map.of("login", "analyst", "password", demo.password()));

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("entente-session=")
                    .contains("HttpOnly", "SameSite=Lax", "Path=/"));
  }

  @Test
  void aFormThatDoesNotComeFromUsIsRefused() {
    Client client = as("facilitator");
    Map<String, String> change =
        Map.of(
            "file", "stances.csv",
            "line", "tn-moh",
            "head", "home-places",
            "value", "-4",
            "seen", "4");

    HttpResponse<String> answer = client.postAsIs(HERE + "/cell", change);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(client.get(HERE + "/history").body()).doesNotContain("tn-moh/home-places");
  }

  @Test
  void whatBeganThePartnershipIsOneStepThatStays() {
    String history = as("facilitator").get(HERE + "/history").body();

    assertThat(history).contains("of which 100 here", "Older changes");
    assertThat(history).doesNotContain(HERE + "/undo");
  }

  @Test
  void nobodyIsSentElsewhere() {
    Client client = new Client(demo.address());

    HttpResponse<String> signedIn =
        client.post(
            "/sign-in",
            "/sign-in",
            Map.of("login", "analyst", "password", demo.password(), "to", "//elsewhere.example"));
    HttpResponse<String> language = client.get("/language?to=fr&back=https://elsewhere.example");

    assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/");
    assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere");
    assertThat(language.headers().firstValue("Location").orElse("")).doesNotContain("elsewhere");
  }

  @Test
  void whoGuessesPasswordsMustWait() {
    Client client = new Client(demo.address());
    int status = 0;
    for (int attempt = 0; attempt < 30 && status != 429; attempt++) {
      status =
          client
              .post("/sign-in", "/sign-in", Map.of("login", "nobody", "password", "guess"))
              .statusCode();
    }

    assertThat(status).isEqualTo(429);
  }

  @Test
  void afterSigningOutTheOldCookieOpensNothing() {
    Client client = as("observer");
    String cookie = session(client);
    client.post("/account", "/sign-out", Map.of());

    Client thief = new Client(demo.address());
    thief.setCookie("entente-session", cookie);

    assertThat(thief.get("/account").statusCode()).isEqualTo(302);
  }

  /** The session's cookie as a thief or a later visit would send it. */
  private static String session(Client client) {
    return client.cookies().stream()
        .filter(cookie -> cookie.getName().equals("entente-session"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void peopleStaySignedInWhenTheServerIsRestarted() {
    Client before = as("analyst");
    String cookie = session(before);

    demo.restart();
    Client after = new Client(demo.address());
    after.setCookie("entente-session", cookie);

    assertThat(after.get(HERE + "/actors").statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverComesSecondSeesWhatTheFirstWrote() {
    Client first = as("facilitator");
    Client second = as("facilitator");
    String form = HERE + "/row?file=actors.csv&key=tn-mfa";
    String seen = Client.value(second.get(form).body(), "seen");
    String wasSeen = Client.value(first.get(form).body(), "seen");

    HttpResponse<String> stored = first.post(form, HERE + "/row", row(wasSeen, "first"));
    HttpResponse<String> late = second.post(form, HERE + "/row", row(seen, "second"));

    assertThat(stored.statusCode()).isEqualTo(302);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Stands now: first", "second");
    assertThat(second.get(form).body()).contains("first").doesNotContain("second");
  }

  private static Map<String, String> row(String seen, String mandate) {
    return Map.of(
        "file", "actors.csv", "key", "tn-mfa", "seen", seen, "back", "/", "is.mandate", mandate);
  }

  @Test
  void anArchiveThatGrowsBeyondMeasureIsRefusedWithItsReason() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      byte[] zeros = new byte[1 << 20];
      zip.putNextEntry(new ZipEntry("actors.csv"));
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }

    HttpResponse<String> answer =
        as("facilitator")
            .upload(HERE + "/dossier", HERE + "/dossier/import", "dossier.zip", bomb.toByteArray());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was changed").doesNotContain("Exception");
  }

  @Test
  void aFileThatIsTooLargeGetsAPageThatSaysSo() {
    HttpResponse<String> answer =
        as("facilitator")
            .upload(
                HERE + "/dossier",
                HERE + "/dossier/import",
                "dossier.zip",
                new byte[72 * 1024 * 1024]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("The file is too large");
  }

  @Test
  void aFileOfUnknownLengthIsNotRead() {
    HttpResponse<String> answer =
        as("facilitator")
            .uploadInPieces(
                HERE + "/dossier", HERE + "/dossier/import", new byte[72 * 1024 * 1024]);

    assertThat(answer.statusCode()).isEqualTo(411);
    assertThat(answer.body()).contains("Go back, load the page again");
  }

  @Test
  void whatIsNotThereAndWhatOneMayNotSeeLookTheSame() {
    Client facilitator = as("facilitator");
    Client administrator = as("admin");

    for (String path :
        List.of(
            "/p/another/actors",
            HERE + "/row?file=../../secret.csv",
            HERE + "/confidential/tn-moh",
            HERE + "/confidential/nobody",
            HERE + "/dossier.csv?file=confidential/tn-moh.csv")) {
      HttpResponse<String> answer = facilitator.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).as(path).doesNotContain("Exception", "org.entente");
    }
    assertThat(new String(administrator.file(HERE + "/dossier.zip"), StandardCharsets.ISO_8859_1))
        .doesNotContain("confidential/");
  }

  @Test
  void tellsAWatchdogThatItIsWell() {
    assertThat(new Client(demo.address()).get("/health").body()).isEqualTo("well\n");
  }
}
