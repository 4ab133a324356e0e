package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.entente.app.ballot.VoterToken;
import org.entente.web._fixtures.Client;
import org.entente.web._fixtures.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results that go on while somebody reads them. */
class LiveRoundTest {
  private static final String RESULT = LiveRound.HERE + "/result";
  private static final int STATEMENTS = 8;

  private static OpenDemo demo;
  private static LiveRound round;

  @BeforeAll
  static void open() {
    demo = OpenDemo.start("live-round");
    round = LiveRound.begin(demo, STATEMENTS);
    vote(round.invite("first-", 12));
  }

  @AfterAll
  static void close() {
    if (demo != null) {
      demo.close();
    }
  }

  private static void vote(List<VoterToken> voters) {
    for (int at = 0; at < voters.size(); at++) {
      int camp = at % 2 == 0 ? 1 : -1;
      round.vote(voters.get(at), STATEMENTS, statement -> statement % 3 == 0 ? 1 : camp);
    }
  }

  private static Client as(String login) {
    return Client.signedIn(demo.address(), login, demo.password());
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void saysThatNothingIsNewWhileTooFewHaveVoted() throws InterruptedException {
    Client analyst = as("analyst");
    String before = tag(analyst.get(RESULT));

    vote(round.invite("few-", 2));
    Thread.sleep(1500); // some beats of the clock

    HttpResponse<String> answer = analyst.get(RESULT, before);
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(tag(answer)).isEqualTo(before);
    assertThat(tag(analyst.get(RESULT))).isEqualTo(before);
  }

  @Test
  void aTagOfOneReaderIsNobodyElses() {
    String facilitators = tag(as("facilitator").get(RESULT));

    HttpResponse<String> answer = as("analyst").get(RESULT, facilitators);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("answers.csv");
    assertThat(new Client(demo.address()).get(RESULT, facilitators).statusCode()).isEqualTo(302);
  }

  @Test
  void theMapMovesUnderTheEyesOfWhoeverReads() {
    try (Person reader = demo.person("analyst")) {
      reader.open(LiveRound.HERE);
      String points = reader.page().locator("canvas.opinions").getAttribute("data-points");
      reader.page().locator("#statement-s0 summary").click();
      reader.page().locator("#statement-s0 summary").focus();

      vote(round.invite("next-", 6));

      reader
          .page()
          .waitForCondition(
              () ->
                  !points.equals(
                      reader.page().locator("canvas.opinions").getAttribute("data-points")));
      assertThat(reader.page().locator("#news").innerText()).matches(".*gone on: \\d+ voters");
      assertThat(reader.page().locator("#statement-s0 details").getAttribute("open")).isNotNull();
      assertThat(reader.page().evaluate("document.activeElement.closest('article').id"))
          .isEqualTo("statement-s0");
      assertThat(reader.complaints()).isEmpty();
    }
  }

  @Test
  void whoeverWantsToReadInPeaceDoes() {
    try (Person reader = demo.person("observer")) {
      reader.open(LiveRound.HERE);
      reader.page().locator("#follow").uncheck();
      String points = reader.page().locator("canvas.opinions").getAttribute("data-points");

      vote(round.invite("later-", 6));
      reader.page().waitForTimeout(3000);
      assertThat(reader.page().locator("canvas.opinions").getAttribute("data-points"))
          .isEqualTo(points);

      reader.page().locator("#follow").check();
      reader
          .page()
          .waitForCondition(
              () ->
                  !points.equals(
                      reader.page().locator("canvas.opinions").getAttribute("data-points")));
    }
  }
}
