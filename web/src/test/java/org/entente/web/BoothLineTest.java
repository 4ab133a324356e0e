package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.entente.dialogue.Vote;
import org.entente.web._fixtures.Consultations;
import org.entente.web._fixtures.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Votes on a line that breaks: they wait in the browser and arrive once. */
class BoothLineTest {
  private static final int PHONE = 390;
  private static final String STATEMENTS =
      """
      fees en: Nurses should never pay a fee. | fr: Aucune infirmière ne devrait payer.
      costs en: The destination should pay for training. | fr: La destination devrait payer.
      language en: Courses should begin early. | fr: Les cours devraient commencer tôt.
      return en: Whoever returns should find a job. | fr: Qui revient devrait trouver un emploi.
      family en: Families should travel together. | fr: Les familles devraient partir ensemble.
      """;

  @RegisterExtension static final OpenBooth booth = OpenBooth.asking(STATEMENTS);

  private static String asked(Person person) {
    return person.page().locator("#vote [name=statement]").inputValue();
  }

  private static void awaitWorker(Person person) {
    person
        .page()
        .waitForFunction(
            "() => navigator.serviceWorker.controller && caches.keys()"
                + ".then(names => Promise.all(names.map(name => caches.open(name)"
                + ".then(cache => cache.match(location.pathname)))))"
                + ".then(found => found.some(Boolean))");
  }

  @Test
  void votesOfABrokenLineArriveOnceWhenItIsBack() {
    try (Person ann = booth.come("ann", "fr", PHONE, true)) {
      BrowserContext context = ann.page().context();
      ann.press("D’accord");
      booth.awaitVotes(ann, 1);

      context.setOffline(true);
      ann.press("Pas d’accord");
      ann.press("Je passe");
      ann.press("D’accord");
      Locator line = ann.page().locator("#line");
      line.waitFor();
      assertThat(line.innerText()).matches("(?s)Réponses en attente de connexion\u00a0: 3\\. .*");
      ann.picture("60-booth-offline-fr-390");
      assertThat(booth.ballots().taken()).hasSize(1);

      context.setOffline(false);
      booth.awaitVotes(ann, 4);
      ann.page()
          .waitForCondition(() -> line.innerText().equals("Toutes vos réponses sont arrivées."));

      assertThat(booth.ballots().taken())
          .extracting(taken -> taken.vote().vote())
          .containsExactly(Vote.AGREE, Vote.DISAGREE, Vote.PASS, Vote.AGREE);
      assertThat(booth.ballots().votes("ann")).hasSize(4);
    }
  }

  @Test
  void opensAndTakesVotesWhileTheServerIsGoneAndKeepsThemWhenTheWindowIsClosed() {
    try (Person ann = booth.come("ann", "en", PHONE, true)) {
      awaitWorker(ann);
      ann.page().reload();
      ann.press("Agree");
      booth.awaitVotes(ann, 1);
      String address = ann.page().url();

      booth.stop();
      ann.page().reload();
      assertThat(ann.page().locator("#answered").innerText()).isEqualTo("1 of 5 answered");
      ann.press("Disagree");
      ann.press("Pass");
      ann.page().locator("#line").waitFor();
      BrowserContext context = ann.page().context();
      ann.page().close();

      booth.startAgain();
      Page again = context.newPage();
      again.navigate(address);
      again.waitForCondition(() -> booth.ballots().taken().size() >= 3);

      assertThat(booth.ballots().taken())
          .extracting(taken -> taken.vote().vote())
          .containsExactly(Vote.AGREE, Vote.DISAGREE, Vote.PASS);
      again.waitForCondition(
          () -> again.locator("#answered").innerText().equals("3 of 5 answered"));
    }
  }

  @Test
  void twoWindowsOfOneSeatSendEachVoteOnce() {
    try (Person ann = booth.come("ann", "en", 1280, true)) {
      Page other = ann.page().context().newPage();
      other.navigate(ann.page().url());
      ann.page().context().setOffline(true);
      ann.press("Agree");
      ann.press("Agree");
      ann.page().context().setOffline(false);
      booth.awaitVotes(ann, 2);
      ann.page().waitForTimeout(1_500);

      assertThat(booth.ballots().taken()).hasSize(2);
    }
  }

  @Test
  void aStatementThatWasReworkedIsAskedAgain() {
    try (Person ann = booth.come("ann", "en", 1280, true)) {
      String first = asked(ann);
      booth
          .ballots()
          .change(
              Consultations.asking(
                  was ->
                      was.stream()
                          .map(
                              one ->
                                  one.id().value().equals(first)
                                      ? Consultations.reworked(one)
                                      : one)
                          .toList()));
      ann.press("Agree");
      ann.page().waitForURL("**said=changed");

      assertThat(ann.page().locator("[role=alert]").innerText()).contains("was changed");
      assertThat(ann.page().locator("#answered").innerText()).isEqualTo("0 of 5 answered");
      assertThat(booth.ballots().taken()).isEmpty();
    }
  }
}
