package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.web._fixtures.Came.location;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.dialogue.VoterKind;
import org.entente.web._fixtures.Came;
import org.entente.web._fixtures.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes in, how far, and what leaves by no address. */
class BoothDoorTest {
  private static final String STATEMENTS =
      """
      fees en: Nurses should pay no fees. | fr: Les infirmières ne devraient payer aucuns frais.
      skills en: Training should begin before departure. | ar?: يجب أن يبدأ التدريب قبل السفر.
      return de: Wer zurückkehrt, soll eine Stelle finden.
      """;

  @RegisterExtension static final OpenBooth booth = OpenBooth.asking(STATEMENTS);

  @Test
  void theSecretLeavesTheAddressAtOnce() {
    String secret = booth.ballots().invite("ann", VoterKind.PERSON);
    Client client = new Client(booth.address());

    HttpResponse<String> answer = client.get("/v/" + secret);
    String page = client.get(location(answer)).body();

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).matches("/vote/[0-9a-f]{16}").doesNotContain(secret);
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("entente-seat=" + secret)
                    .contains("HttpOnly", "SameSite=Lax", "Path=" + location(answer)));
    assertThat(page).contains("You answer for yourself", "0 of 3 answered").doesNotContain(secret);
  }

  @Test
  void everyPageKeepsItsAddressAndItsContentToItself() {
    Came ann = booth.come("ann");

    for (String path : List.of(ann.address(), ann.address() + "/mine", "/vote/0123", "/v/abc")) {
      HttpResponse<String> answer = ann.client().get(path);
      assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.body()).as(path).doesNotContain("style=\"").doesNotContain("<script>");
    }
  }

  @Test
  void everyLinkThatOpensNothingLeadsToTheSameCalmPage() {
    Client client = new Client(booth.address());

    HttpResponse<String> shorter = client.get("/v/abc");
    HttpResponse<String> noCookie = client.get("/vote/0123456789abcdef");
    HttpResponse<String> noLink =
        client.post(
            location(client.get("/v/" + "x".repeat(43))),
            location(client.get("/v/" + "x".repeat(43))),
            Map.of());

    assertThat(Stream.of(shorter, noCookie, noLink))
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(404);
              assertThat(answer.body())
                  .contains("This link opens nothing")
                  .doesNotContain("Exception", "xxxx");
            });
  }

  @Test
  void whatDoesNotComeFromThePageIsRefused() {
    Came ann = booth.come("ann");
    Came bob = booth.come("bob");

    HttpResponse<String> without =
        ann.client().postBody(ann.address() + "/votes", "v=1:agree:fees");
    HttpResponse<String> others =
        ann.client()
            .postBody(
                ann.address() + "/votes",
                "_csrf=" + bob.client().code(bob.address()) + "&v=1:agree:fees");

    assertThat(without.statusCode()).isEqualTo(403);
    assertThat(others.statusCode()).isEqualTo(403);
    assertThat(booth.ballots().taken()).isEmpty();
  }

  @Test
  void nobodyVotesFromAnothersSeat() {
    Came ann = booth.come("ann");
    Came bob = booth.come("bob");

    HttpResponse<String> page = ann.client().get(bob.address());

    assertThat(page.statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTooLargeOrComesTooOftenIsRefused() {
    Came ann = booth.come("ann");
    String code = ann.client().code(ann.address());
    String large = "_csrf=" + code + "&v=" + "x".repeat(70_000);

    int tooLarge = ann.client().postBody(ann.address() + "/votes", large).statusCode();
    HttpResponse<String> last = ann.send("1:agree:fees");
    for (int sent = 0; sent < 300 && last.statusCode() == 200; sent++) {
      last = ann.client().postBody(ann.address() + "/votes", "_csrf=" + code + "&v=1:agree:fees");
    }

    assertThat(tooLarge).isEqualTo(413);
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aSharedLinkGivesEachBrowserOneSeatOfItsOwn() {
    String link = booth.ballots().share(2);
    Came ann = booth.comeBy(link);
    Came bob = booth.comeBy(link);
    Came eve = booth.comeBy(link);

    String annsSeat = location(ann.client().post(ann.address(), ann.address(), Map.of()));
    String bobsSeat = location(bob.client().post(bob.address(), bob.address(), Map.of()));
    HttpResponse<String> tooLate = eve.client().post(eve.address(), eve.address(), Map.of());

    assertThat(ann.page()).doesNotContain(link);
    assertThat(annsSeat).matches("/vote/[0-9a-f]{16}").isNotEqualTo(bobsSeat);
    assertThat(ann.client().get(annsSeat).body()).contains("You answer for yourself");
    assertThat(tooLate.statusCode()).isEqualTo(404);
    assertThat(location(ann.client().get(ann.address()))).isEqualTo(annsSeat);
    assertThat(booth.ballots().joined()).isEqualTo(2);
  }

  @Test
  void aSharedDeviceForgetsWhoLeaves() {
    Came ann = booth.comeBy(booth.ballots().share(9));
    String seat = location(ann.client().post(ann.address(), ann.address(), Map.of()));

    HttpResponse<String> left = ann.client().post(seat, seat + "/leave", Map.of());

    assertThat(left.body()).contains("This device has forgotten you");
    assertThat(ann.client().get(seat).statusCode()).isEqualTo(404);
    assertThat(ann.client().get(ann.address()).body()).contains("Take part");
  }
}
