package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.app.consult.SaveConsultation;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.SessionToken;
import org.entente.dialogue.ConsultationId;
import org.entente.dossier.ConsultationEdit;
import org.entente.dossier.Table;
import org.entente.dossier.TableName;
import org.entente.kernel.Language;
import org.entente.web._fixtures.Client;
import org.entente.web.mail.SmtpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the facilitator's list of addresses to the letter that stops letters, and calendars. */
class LettersTest {
  private static final Path DATA = Path.of("target", "data", "letters").toAbsolutePath();
  private static final String HERE = "/p/nursing-tunisia-germany/consultations";
  private static final String RUN = HERE + "/2026-winter/run";
  private static final String INVITE = HERE + "/2026-winter/invite";
  private static final Pattern LINK = Pattern.compile("http://[^\\s]+/v/(\\S+)");
  private static final Pattern FEED = Pattern.compile("http://[^<\\s]+(/calendar/\\S+\\.ics)");

  private static final GreenMail SERVER =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static Workspace.Opened opened;
  private static String password;

  @BeforeAll
  static void open() throws IOException {
    SERVER.start();
    OpenDemo.delete(DATA);
    System.setProperty("entente.home", OpenDemo.home().toString());
    opened =
        open(
            Map.of(
                SmtpSettings.URL,
                "smtp://127.0.0.1:"
                    + SERVER.getSmtp().getPort()
                    + "?from=entente@ministry.example"));
    password = Files.readString(DATA.resolve("demo.password")).strip();
    beginRound();
  }

  /** A round that is open for long. */
  private static void beginRound() {
    SessionToken facilitator =
        as("facilitator").cookies().stream()
            .filter(cookie -> cookie.getName().equals("entente-session"))
            .map(cookie -> new SessionToken(cookie.getValue()))
            .findFirst()
            .orElseThrow();
    Outcome begun =
        opened
            .pages()
            .getBean(SaveConsultation.class)
            .begin(
                facilitator,
                new PartnershipId("nursing-tunisia-germany"),
                new ConsultationId("2026-winter"),
                new ConsultationEdit(
                    Map.of(Language.ENGLISH, "What has moved?", Language.FRENCH, "Quoi de neuf ?"),
                    Map.of("opens", "2026-01-05T08:00+01:00", "closes", "2096-12-20T20:00+01:00"),
                    List.of("tn-moh", "tn-labour", "tn-nurses-union", "de-union")),
                Table.empty(TableName.STATEMENTS.file("2026-winter"), List.of("id", "text")));
    assertThat(begun).isInstanceOf(Outcome.Stored.class);
  }

  private static Workspace.Opened open(Map<String, String> environment) {
    return Workspace.open(
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
        environment,
        "--demo",
        "--port",
        "0",
        "--data",
        DATA.toString());
  }

  @AfterAll
  static void close() {
    opened.close();
    SERVER.stop();
    OpenDemo.delete(DATA);
  }

  private static String address() {
    return "http://localhost:" + opened.port();
  }

  private static Client as(String login) {
    return Client.signedIn(address(), login, password);
  }

  private static HttpResponse<String> invite(String what, String actor, String addresses) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("what", what);
    fields.put("actor", actor);
    fields.put("addresses", addresses);
    fields.put("language", "en");
    return as("facilitator").post(RUN, INVITE, fields);
  }

  /** The letter to a reader, when it has come. */
  private static MimeMessage letter(String to) throws Exception {
    for (int waited = 0; waited < 100; waited++) {
      for (MimeMessage message : SERVER.getReceivedMessages()) {
        if (message.getRecipients(RecipientType.TO)[0].toString().equals(to)) {
          return message;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no letter came to " + to);
  }

  private static String part(MimeMessage letter, int number) throws Exception {
    BodyPart part = ((Multipart) letter.getContent()).getBodyPart(number);
    try (InputStream text = part.getInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group(1);
  }

  private static String stopPath(MimeMessage letter) throws Exception {
    String link = letter.getHeader("List-Unsubscribe")[0];
    return link.substring(link.indexOf("/stop/"), link.length() - 1);
  }

  @Test
  void everyReaderGetsALetterOfItsOwnInItsLanguage() throws Exception {
    HttpResponse<String> answer =
        invite("persons", "tn-nurses-union", "ana@example.org fr\n\nbob@example.org\n");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("2 letters are on their way").doesNotContain("/v/");
    MimeMessage french = letter("ana@example.org");
    MimeMessage english = letter("bob@example.org");
    assertThat(french.getSubject()).isEqualTo("Votre vote : Quoi de neuf ?");
    assertThat(part(french, 0)).contains("Votre lien, pour vous seul", "5 janvier 2026");
    assertThat(part(english, 0)).contains("Your link, for you alone", "January 5, 2026");
    assertThat(first(LINK, part(french, 0))).isNotEqualTo(first(LINK, part(english, 0)));
    assertThat(part(english, 1))
        .contains("DTSTART:20260105T070000Z", "DTEND:20961220T190000Z")
        .doesNotContain("/v/");
    assertThat(english.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(part(english, 0)).contains(stopPath(english));
  }

  @Test
  void nobodyIsAskedTwiceForTheSameVote() throws Exception {
    invite("actor", "tn-moh", "minister@example.org");
    letter("minister@example.org");

    String again = invite("actor", "tn-moh", "Minister@example.org").body();
    String other = invite("actor", "tn-labour", "minister@example.org").body();

    assertThat(again)
        .contains("0 letters", "have a letter already")
        .contains("Minister@example.org");
    assertThat(other).contains("1 letter is on its way");
  }

  @Test
  void aMailProgramStopsLettersByItselfAndAPersonTakesItBack() throws Exception {
    invite("persons", "de-union", "tired@example.org");
    String stop = stopPath(letter("tired@example.org"));
    Client anybody = new Client(address());

    assertThat(anybody.get(stop).body()).contains("Send me no more letters");
    HttpResponse<String> stopped = anybody.postAsIs(stop, Map.of("List-Unsubscribe", "One-Click"));
    String unwanted = invite("actor", "de-union", "tired@example.org").body();

    assertThat(stopped.statusCode()).isEqualTo(200);
    assertThat(stopped.body()).contains("No more letters come to you", "Send me letters again");
    assertThat(unwanted).contains("0 letters", "want no letters");
    assertThat(anybody.postAsIs(stop + "/resume", Map.of()).body())
        .contains("Letters come to you again");
    assertThat(invite("actor", "de-union", "tired@example.org").body())
        .contains("1 letter is on its way");
  }

  @Test
  void aWordThatIsNotOursStopsNothing() {
    Client anybody = new Client(address());

    assertThat(anybody.get("/stop/AAAA").statusCode()).isEqualTo(404);
    assertThat(anybody.postAsIs("/stop/AAAA", Map.of()).statusCode()).isEqualTo(404);
    assertThat(anybody.postAsIs("/stop/AAAA/resume", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void nothingIsSentWhileALineIsWrong() {
    HttpResponse<String> answer =
        invite("persons", "tn-moh", "good@example.org\nnobody\nx@example.org xx\n");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Nobody was invited", "no mail address: 2, 3", "good@example.org");
    assertThat(invite("shared", "tn-moh", "good@example.org").statusCode()).isEqualTo(422);
    assertThat(invite("actor", "tn-moh", "good@example.org\ntwo@example.org").body())
        .contains("An actor has one vote");
  }

  @Test
  void aRoundThatIsClosedInvitesNobody() {
    Client facilitator = as("facilitator");
    for (String addresses : List.of("", "late@example.org")) {
      HttpResponse<String> answer =
          facilitator.post(
              RUN,
              HERE + "/2026-autumn/invite",
              Map.of("what", "persons", "actor", "tn-moh", "addresses", addresses));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("The round is closed");
    }
  }

  @Test
  void withoutAddressesLinksAreShown() {
    HttpResponse<String> answer = invite("persons", "tn-moh", " ");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("/v/");
  }

  @Test
  void aCalendarOpensByItsKeyUntilItIsTakenBack() {
    Client observer = as("observer");
    String page = observer.post(HERE, "/p/nursing-tunisia-germany/calendar", Map.of()).body();
    String feed = first(FEED, page);
    Client program = new Client(address());

    HttpResponse<String> calendar = program.get(feed);

    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/calendar");
    assertThat(calendar.body())
        .contains("DTSTART:20260302T070000Z", "DTSTART;VALUE=DATE:20261231")
        .containsOnlyOnce("RRULE:FREQ=MONTHLY;INTERVAL=6");
    assertThat(program.get(feed).body()).isEqualTo(calendar.body());
    observer.post(HERE, "/p/nursing-tunisia-germany/calendar/revoke", Map.of());
    assertThat(program.get(feed).statusCode()).isEqualTo(404);
    assertThat(program.get("/calendar/" + "x".repeat(43) + ".ics").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyAFacilitatorInvites() {
    HttpResponse<String> answer =
        as("analyst")
            .post(
                HERE,
                INVITE,
                Map.of("what", "persons", "actor", "tn-moh", "addresses", "x@example.org"));

    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
