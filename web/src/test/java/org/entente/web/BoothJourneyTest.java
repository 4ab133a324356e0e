package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.app.ballot.VoteGiven;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoterKind;
import org.entente.web._fixtures.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What voters come for, done in a browser: by thumb and by keyboard. */
class BoothJourneyTest {
  private static final int PHONE = 390;
  private static final String STATEMENTS =
      """
      fees en: Nurses should never pay a fee to be recruited. | fr: Aucune infirmière ne devrait payer pour être recrutée. | de: Keine Pflegekraft sollte für ihre Vermittlung zahlen. | ar: لا ينبغي لأي ممرضة أن تدفع مقابل توظيفها.
      costs en: The country of destination should pay for half of the training places in the country of origin. | fr?: Le pays de destination devrait financer la moitié des places de formation du pays d’origine. | de: Das Zielland sollte die Hälfte der Ausbildungsplätze im Herkunftsland bezahlen. | ar?: ينبغي لبلد المقصد أن يموّل نصف مقاعد التدريب في بلد المنشأ.
      language en: Language courses should begin a year before departure. | fr: Les cours de langue devraient commencer un an avant le départ. | ar: ينبغي أن تبدأ دورات اللغة قبل السفر بسنة.
      return en: Whoever returns should find a job at home. | fr: Qui revient devrait trouver un emploi au pays. | ar: ينبغي أن يجد العائد عملًا في بلده.
      family de: Familien sollten zusammen reisen dürfen. | fr: Les familles devraient pouvoir partir ensemble.
      """;

  @RegisterExtension static final OpenBooth booth = OpenBooth.asking(STATEMENTS);

  private static String asked(Person person) {
    return person.page().locator("#vote [name=statement]").inputValue();
  }

  @Test
  void votesByKeyboardAndChangesAVote() {
    try (Person ann = booth.come("ann", "en", 1280, true)) {
      String first = asked(ann);
      ann.page().keyboard().press("a");
      String second = asked(ann);
      ann.page().keyboard().press("1");
      String third = asked(ann);
      ann.page().keyboard().press("ArrowDown");
      ann.page().keyboard().press("ArrowRight");
      assertThat(ann.page().locator("#answered").innerText()).isEqualTo("4 of 5 answered");

      ann.page().keyboard().press("Backspace");
      ann.page().keyboard().press("Backspace");
      assertThat(asked(ann)).isEqualTo(third);
      assertThat(ann.page().locator("#said").innerText())
          .isEqualTo("You answered “Pass”. You can change it.");
      ann.page().keyboard().press("d");
      ann.page().keyboard().press("3");
      ann.page().locator("#thanks").waitFor();
      booth.awaitVotes(ann, 6);

      Map<StatementId, VoteGiven> votes = booth.ballots().votes("ann");
      assertThat(votes).hasSize(5);
      assertThat(booth.ballots().vote("ann", first)).isEqualTo(Vote.AGREE);
      assertThat(booth.ballots().vote("ann", second)).isEqualTo(Vote.DISAGREE);
      assertThat(booth.ballots().vote("ann", third)).isEqualTo(Vote.DISAGREE);
      assertThat(booth.ballots().taken()).hasSize(6);
      assertThat(ann.complaints()).isEmpty();
    }
  }

  @Test
  void singleKeysCanBeTurnedOff() {
    try (Person ann = booth.come("ann", "en", 1280, true)) {
      ann.page().locator("#use-keys").uncheck();
      ann.page().keyboard().press("a");
      assertThat(ann.page().locator("#answered").innerText()).isEqualTo("0 of 5 answered");

      ann.page().reload();
      assertThat(ann.page().locator("#use-keys").isChecked()).isFalse();
      ann.page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agree").setExact(true))
          .click();
      booth.awaitVotes(ann, 1);
    }
  }

  @Test
  void proposesAStatementInOnesOwnLanguage() {
    try (Person ann = booth.come("ann", "es", PHONE, true)) {
      ann.page().locator(".propose summary").first().click();
      ann.page().locator("#text").fill("Los títulos deberían reconocerse en tres meses.");
      ann.press("Proponer");

      assertThat(ann.page().locator(".propose [role=status]").innerText()).startsWith("Gracias.");
      assertThat(booth.ballots().proposals())
          .containsExactly("es: Los títulos deberían reconocerse en tres meses.");
      assertThat(ann.page().locator("#text").inputValue()).isEmpty();
    }
  }

  @Test
  void aSharedTabletForgetsWhoLeft() {
    String link = booth.ballots().share(5);
    try (Person ann = booth.voter("en", PHONE, true)) {
      ann.open("/v/" + link);
      ann.picture("61-booth-join-en-390");
      ann.press("Take part");
      ann.press("Agree");
      booth.awaitVotes(ann, 1);
      ann.page().locator(".propose summary").last().click();
      ann.press("Forget me on this device");
      ann.page().getByText("This device has forgotten you").waitFor();

      assertThat(
              ann.page()
                  .evaluate("Object.keys(localStorage).filter(k => /waits|said/.test(k)).length"))
          .isEqualTo(0);
      ann.open("/v/" + link);
      ann.press("Take part");
      assertThat(ann.page().locator("#answered").innerText()).isEqualTo("0 of 5 answered");
      assertThat(booth.ballots().joined()).isEqualTo(2);
    }
  }

  @Test
  void votesWithoutScripts() {
    try (Person ann = booth.come("ann", "en", PHONE, false)) {
      ann.press("Agree");
      assertThat(ann.page().locator("#answered").innerText()).isEqualTo("1 of 5 answered");
      ann.follow("Back");
      ann.press("Pass");
      for (int statement = 1; statement < 5; statement++) {
        ann.press("Disagree");
      }

      assertThat(ann.page().locator("#thanks").isVisible()).isTrue();
      assertThat(booth.ballots().votes("ann")).hasSize(5);
      assertThat(booth.ballots().taken()).hasSize(6);
    }
  }

  @Test
  void looksRightAndCanBeReadByAll() {
    List<String> faults = new ArrayList<>();
    for (String language : List.of("en", "fr", "es", "ar", "de")) {
      for (int width : List.of(PHONE, 1280)) {
        try (Person ann = booth.come(language + width, language, width, true)) {
          look(ann, "62-booth-" + language + "-" + width, faults);
          ann.open(path(ann) + "?at=costs");
          look(ann, "63-booth-unchecked-" + language + "-" + width, faults);
          for (int statement = 0; statement < 5; statement++) {
            ann.page().keyboard().press("2");
          }
          ann.page().locator("#thanks").waitFor();
          look(ann, "64-booth-thanks-" + language + "-" + width, faults);
          ann.page().waitForCondition(() -> booth.ballots().votes(language + width).size() == 5);
          ann.page().locator("#mine").click();
          look(ann, "65-booth-mine-" + language + "-" + width, faults);
          ann.open("/v/none");
          look(ann, "66-booth-unknown-" + language + "-" + width, faults);
          assertThat(ann.page().evaluate("document.compatMode")).isEqualTo("CSS1Compat");
          assertThat(ann.complaints()).isEmpty();
        }
      }
    }

    assertThat(faults).isEmpty();
  }

  private static void look(Person person, String name, List<String> faults) {
    person.picture(name);
    new AxeBuilder(person.page())
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                faults.add(name + ": " + rule.getId() + " " + rule.getNodes().get(0).getHtml()));
    if (Boolean.TRUE.equals(
        person
            .page()
            .evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
      faults.add(name + ": wider than the screen");
    }
  }

  @Test
  void weighsLessThan100KilobytesOnTheLine() {
    String secret = booth.ballots().invite("ann", VoterKind.PERSON);
    try (Person ann = booth.voter("fr", PHONE, true)) {
      long bytes = ann.weight("/v/" + secret);

      assertThat(ann.page().locator("#answered").isVisible()).isTrue();
      assertThat(bytes).isBetween(1_000L, 100_000L);
    }
  }

  private static String path(Person person) {
    return URI.create(person.page().url()).getPath();
  }
}
