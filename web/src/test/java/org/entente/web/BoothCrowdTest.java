package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.web._fixtures.Consultations;
import org.entente.web._fixtures.MemoryBallots.Taken;
import org.entente.web._fixtures.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A full hall: fifty browsers take seats by one link and vote at the same time. */
class BoothCrowdTest {
  private static final int VOTERS = 50;
  private static final int STATEMENTS = 12;
  private static final double PATIENCE_MILLIS = 120_000;

  /** Answers as fast as a thumb does, until there is nothing left to answer. */
  private static final String VOTE =
      """
      () => {
        const step = setInterval(() => {
          const choices = document.querySelectorAll('#ballot:not([hidden]) .choice');
          if (choices.length === 0) {
            clearInterval(step);
          } else {
            choices[Math.floor(Math.random() * choices.length)].click();
          }
        }, 150);
      }
      """;

  @Test
  @EnabledIfSystemProperty(
      named = "jqwik.tries.default",
      matches = "\\d{5,}",
      disabledReason = "fifty browsers take long; run with -Pfuzz")
  void everyVoteOfFiftyBrowsersArrivesOnce() {
    String statements =
        IntStream.range(0, STATEMENTS)
            .mapToObj(n -> "s" + n + " en: Statement number " + n + ".")
            .collect(Collectors.joining("\n"));
    try (OpenBooth booth = OpenBooth.start(Consultations.open(statements))) {
      String link = booth.ballots().share(VOTERS);
      List<Person> voters = new ArrayList<>();
      for (int voter = 0; voter < VOTERS; voter++) {
        Person person = booth.voter("en", 390, true);
        person.page().setDefaultTimeout(PATIENCE_MILLIS);
        person.open("/v/" + link);
        person.press("Take part");
        person.page().locator("#statement").waitFor();
        voters.add(person);
      }

      voters.forEach(voter -> voter.page().evaluate(VOTE));
      voters.forEach(voter -> voter.page().locator("#thanks").waitFor());
      voters
          .get(0)
          .page()
          .waitForCondition(() -> booth.ballots().taken().size() >= VOTERS * STATEMENTS);

      List<Taken> taken = booth.ballots().taken();
      assertThat(taken).hasSize(VOTERS * STATEMENTS);
      assertThat(taken)
          .extracting(one -> one.voter() + " " + one.vote().statement())
          .doesNotHaveDuplicates();
      assertThat(booth.ballots().joined()).isEqualTo(VOTERS);
      assertThat(voters).allSatisfy(voter -> assertThat(voter.complaints()).isEmpty());
      voters.forEach(Person::close);
    }
  }
}
