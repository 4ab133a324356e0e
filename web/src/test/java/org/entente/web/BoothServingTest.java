package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web._fixtures.Came.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.app.ballot.VoteGiven;
import org.entente.app.ballot.VoterToken;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterKind;
import org.entente.web._fixtures.Came;
import org.entente.web._fixtures.Client;
import org.entente.web._fixtures.Consultations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the booth answers, whatever the browser asks; all of it without scripts. */
class BoothServingTest {
  private static final String STATEMENTS =
      """
      fees en: Nurses should pay no fees. | fr: Les infirmières ne devraient payer aucuns frais.
      skills en: Training should begin before departure. | ar?: يجب أن يبدأ التدريب قبل السفر.
      return de: Wer zurückkehrt, soll eine Stelle finden.
      """;
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

  @RegisterExtension static final OpenBooth booth = OpenBooth.asking(STATEMENTS);

  @Test
  void votesWithoutScriptsOneStatementAfterTheOther() {
    Came ann = booth.come("ann");
    String first = Client.value(ann.page(), "statement");

    HttpResponse<String> answer = ann.vote(first, "agree");
    String next = ann.page();

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).isEqualTo(ann.address());
    assertThat(Client.value(next, "statement")).isNotEqualTo(first);
    assertThat(next).contains("1 of 3 answered", ann.address() + "?at=" + first);
  }

  @Test
  void changesAnEarlierAnswer() {
    Came ann = booth.come("ann");
    ann.vote("fees", "agree");

    String earlier = ann.client().get(ann.address() + "?at=fees").body();
    ann.vote("fees", "pass");

    assertThat(earlier)
        .contains("Nurses should pay no fees.", "You answered “Agree”. You can change it.");
    assertThat(booth.ballots().vote("ann", "fees")).isEqualTo(Vote.PASS);
    assertThat(ann.client().get(ann.address() + "/mine").body())
        .contains("Nurses should pay no fees.", "vote pass");
  }

  @Test
  void thanksAtTheEndAndSaysWhatComesNext() {
    Came ann = booth.come("ann");
    for (String statement : List.of("fees", "skills", "return")) {
      ann.vote(statement, "disagree");
    }

    assertThat(ann.page())
        .contains("Thank you", "Before the end nobody sees results.", "3 of 3 answered", " UTC")
        .contains("<section id=\"ballot\" aria-label=\"Your answer\" hidden=\"hidden\"");
  }

  @Test
  void saysWhoIsNamedHowAnswersAreGroupedAndHowFewAreNeverShown() {
    Came ann = booth.come("ann");
    String named = ann.page();
    booth.ballots().change(Consultations.namingNobody("region"));
    ann.client().get("/language?to=fr&back=" + ann.address());
    String unnamed = ann.page();

    assertThat(named)
        .contains("Your name is not shown beside your answers.")
        .contains("Answers are counted together by kind of actor.")
        .contains("Fewer than 3 voters are never shown by themselves");
    assertThat(unnamed)
        .contains("Aucun nom ne figure à côté d’une réponse, pas même celui d’un acteur.")
        .contains("Les réponses sont comptées ensemble par «", "region")
        .contains("Moins de 5 votants", "moins de 4 réponses");
  }

  @Test
  void takesAQueueInItsOrderAndAnswersForEachVote() {
    Came ann = booth.come("ann");
    booth
        .ballots()
        .change(
            Consultations.asking(
                was ->
                    was.stream()
                        .map(
                            one ->
                                one.id().value().equals("return")
                                    ? Consultations.reworked(one)
                                    : one)
                        .toList()));

    HttpResponse<String> answer =
        ann.send("1:agree:fees", "1:pass:nothing", "1:agree:return", "1:disagree:fees");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().skip(1)).containsExactly("taken", "unknown", "stale", "taken");
    assertThat(booth.ballots().vote("ann", "fees")).isEqualTo(Vote.DISAGREE);
  }

  @Test
  void aQueueThatIsNoneIsRefused() {
    Came ann = booth.come("ann");

    for (String wrong : List.of("1:agree", "1:7:fees", "x:agree:fees", "0:agree:fees", "")) {
      assertThat(ann.send(wrong).statusCode()).as(wrong).isEqualTo(400);
    }
    assertThat(ann.send().statusCode()).isEqualTo(400);
    assertThat(booth.ballots().taken()).isEmpty();
  }

  @Test
  void speaksTheReadersLanguageAndMarksWhatNobodyHasChecked() {
    Came ann = booth.come("ann");
    ann.client().get("/language?to=ar&back=" + ann.address());

    String page = ann.client().get(ann.address() + "?at=skills").body();
    String other = ann.client().get(ann.address() + "?at=return").body();

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .containsPattern("<html lang=\"ar\"\\s+dir=\"rtl\"")
        .contains("مسارات عادلة للممرضات", "غير موافق")
        .contains("يجب أن يبدأ التدريب قبل السفر.", "لم يراجع أحد هذه الترجمة بعد.")
        .contains("Training should begin before departure.");
    assertThat(other).contains("غير متاحة بلغتكم بعد.", "lang=\"de\"");
  }

  @Test
  void takesAProposalToTheFacilitator() {
    Came ann = booth.come("ann");
    Map<String, String> sentence =
        Map.of("text", " Exams  should be\nrecognised. ", "language", "en");

    HttpResponse<String> sent =
        ann.client().post(ann.address(), ann.address() + "/propose", sentence);
    HttpResponse<String> empty =
        ann.client()
            .post(ann.address(), ann.address() + "/propose", Map.of("text", " ", "language", "en"));

    assertThat(ann.client().get(location(sent)).body()).contains("The facilitator reads your");
    assertThat(empty.body()).contains("A statement has 1 to 500 characters.");
    assertThat(booth.ballots().proposals()).contains("en: Exams should be recognised.");
  }

  @Test
  void takesOfAProposalWhatCanBeSeenInALanguageThatIsRead() {
    Came ann = booth.come("ann");
    String pasted = "Rent\u0000 should be \u202Ecapped.";

    HttpResponse<String> sent =
        ann.client()
            .post(
                ann.address(),
                ann.address() + "/propose",
                Map.of("text", pasted, "language", "zz"));

    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(booth.ballots().proposals()).contains("en: Rent should be capped.");
  }

  @Test
  void saysWhenItBeginsAndWhenItHasEnded() {
    Came ann = booth.come("ann");
    Instant now = Instant.now();
    ann.vote("fees", "agree");

    booth
        .ballots()
        .change(Consultations.between(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(9))));
    String early = ann.page();
    booth
        .ballots()
        .change(
            Consultations.between(now.minus(Duration.ofDays(9)), now.minus(Duration.ofSeconds(1))));
    String closed = ann.page();

    assertThat(early).contains("This consultation has not begun yet").doesNotContain("Nurses");
    assertThat(closed).contains("This consultation has ended", "My answers");
    assertThat(ann.send("1:pass:fees").body().lines().skip(1)).containsExactly("closed");
  }

  @Test
  void seesNothingOfWhatOthersSaid() {
    Came ann = booth.come("ann");
    String before = ann.page();

    for (int voter = 0; voter < 20; voter++) {
      booth.come("voter-" + voter).vote("fees", voter % 2 == 0 ? "agree" : "disagree");
    }

    assertThat(lasting(ann.page())).isEqualTo(lasting(before));
  }

  /** A page without the moment at which it was made, and without the masks of its code. */
  private static String lasting(String page) {
    return page.replaceAll("data-at=\"\\d+\"|name=\"_csrf\" value=\"[^\"]+\"", "");
  }

  @Test
  void asksInAnOrderThatWasLearnedOnceFiftyHaveVoted() {
    booth.ballots().change(Consultations.live());
    for (int voter = 0; voter < 60; voter++) {
      String secret = booth.ballots().invite("v" + voter, VoterKind.PERSON);
      booth.ballots().cast(new VoterToken(secret), List.of(agree("fees"), agree("skills")));
    }

    Instant patience = Instant.now().plusSeconds(60);
    int first = 0;
    for (int batch = 0; first < 70 && Instant.now().isBefore(patience); batch++) {
      first = 0;
      for (int n = 0; n < 100; n++) {
        String page = booth.come("p" + batch + "-" + n).page();
        first += Client.value(page, "statement").equals("return") ? 1 : 0;
      }
    }

    assertThat(first).as("of 100, asked first what nobody has seen").isGreaterThanOrEqualTo(70);
  }

  @Test
  void thePageAndAllThatItLoadsWeighLessThan100KilobytesUncompressed() {
    booth.ask(
        IntStream.range(0, 400)
            .mapToObj(n -> "s" + n + " en: " + "A sentence of the usual length. ".repeat(4) + n)
            .collect(Collectors.joining("\n")));
    Came ann = booth.come("ann");
    for (int statement = 0; statement < 100; statement++) {
      booth.ballots().cast(new VoterToken(secret(ann)), List.of(agree("s" + statement)));
    }
    String page = ann.page();
    Matcher files = FILE.matcher(page);

    long bytes = page.getBytes(StandardCharsets.UTF_8).length;
    int count = 0;
    while (files.find()) {
      bytes += ann.client().file(files.group(1)).length;
      count++;
    }
    bytes += ann.client().file("/vote/worker.js").length;

    assertThat(count).isGreaterThanOrEqualTo(4);
    assertThat(page).contains("100 of 400 answered");
    assertThat(bytes).isBetween(20_000L, 100_000L);
  }

  private static String secret(Came came) {
    return came.client().cookies().stream()
        .filter(cookie -> cookie.getName().equals("entente-seat"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static VoteGiven agree(String statement) {
    return new VoteGiven(new StatementId(statement), 1, Vote.AGREE);
  }
}
