package org.entente.web._fixtures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A hall of people with a browser each, who came by one link; they vote when they are told to. */
public final class Hall implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 300_000;
  private static final double LOOK_MILLIS = 200;

  /**
   * Answers as fast as a thumb does, up to as many statements as are asked for, and changes its
   * mind now and then. Notes what it pressed, and what the server answered to whatever was sent.
   */
  private static final String VOTER =
      """
      () => {
        const hall = window.hall = { most: 0, said: {}, confirmed: {}, sent: 0, taken: 0 };
        const asked = window.fetch;
        window.fetch = async (to, how) => {
          const votes = how && how.body instanceof URLSearchParams ? how.body.getAll('v') : [];
          hall.sent += votes.length;
          const answer = await asked(to, how);
          if (votes.length > 0 && answer.ok) {
            const words = (await answer.clone().text()).trim().split('\\n').slice(1);
            words.forEach((word, at) => {
              if (word === 'taken') {
                const [version, vote, statement] = votes[at].split(':');
                hall.confirmed[statement] = vote;
                hall.taken++;
              }
            });
          }
          return answer;
        };
        setInterval(() => {
          if (Object.keys(hall.said).length >= hall.most) {
            return;
          }
          const back = document.getElementById('back');
          if (!back.hidden && Math.random() < 0.2) {
            back.click();
          }
          const choices = document.querySelectorAll('#ballot:not([hidden]) .choice');
          if (choices.length > 0) {
            const choice = choices[Math.floor(Math.random() * choices.length)];
            hall.said[document.getElementById('vote').elements.statement.value] = choice.value;
            choice.click();
          }
        }, 400);
      }
      """;

  private final List<Person> people = new ArrayList<>();

  private Hall() {}

  /** Lets so many come by a shared link, each with a browser that knows nothing of the others. */
  public static Hall enter(Browser browser, String server, String link, int seats) {
    Hall hall = new Hall();
    for (int seat = 0; seat < seats; seat++) {
      Person person = Person.at(browser, server, "en", 390, true);
      person.page().setDefaultTimeout(PATIENCE_MILLIS);
      person.open("/v/" + link);
      person.press("Take part");
      person.page().locator("#statement").waitFor();
      person.page().evaluate(VOTER);
      hall.people.add(person);
    }
    return hall;
  }

  /** Everybody goes on until it has answered so many statements. */
  public void voteUpTo(int statements) {
    people.forEach(person -> person.page().evaluate("most => { hall.most = most; }", statements));
  }

  /** Waits until everybody has pressed so many, whether or not anybody answers. */
  public void awaitSaid(int statements) {
    awaitAll("most => Object.keys(hall.said).length >= most", statements);
  }

  /** Waits until everybody has an answer for all that it said. */
  public void awaitConfirmed() {
    awaitAll(
        "() => Object.entries(hall.said).every(([id, vote]) => hall.confirmed[id] === vote)", 0);
  }

  private void awaitAll(String condition, int number) {
    people.forEach(
        person ->
            person
                .page()
                .waitForFunction(
                    condition,
                    number,
                    new Page.WaitForFunctionOptions().setPollingInterval(LOOK_MILLIS)));
  }

  /** How many statements each has answered without knowing that the answer is taken. */
  public List<Integer> waiting() {
    return numbers(
        "Object.entries(hall.said).filter(([id, vote]) => hall.confirmed[id] !== vote).length");
  }

  /** How many votes each was told are taken, those sent twice among them. */
  public List<Integer> taken() {
    return numbers("hall.taken");
  }

  /** How many votes each has sent. */
  public List<Integer> sent() {
    return numbers("hall.sent");
  }

  private List<Integer> numbers(String expression) {
    return people.stream().map(person -> (Integer) person.page().evaluate(expression)).toList();
  }

  /** Waits until every page thanks. */
  public void awaitThanks() {
    people.forEach(person -> person.page().locator("#thanks").waitFor());
  }

  /** What each was told is taken, by the secret of its seat. */
  public Map<String, Map<String, String>> confirmedBySecret() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (Person person : people) {
      Map<String, String> confirmed = new TreeMap<>();
      ((Map<?, ?>) person.page().evaluate("hall.confirmed"))
          .forEach((id, vote) -> confirmed.put(String.valueOf(id), String.valueOf(vote)));
      all.put(secret(person), confirmed);
    }
    return all;
  }

  private static String secret(Person person) {
    return person.page().context().cookies(person.page().url()).stream()
        .filter(cookie -> cookie.name.equals("entente-seat"))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  /** What the browsers complained about, but for a server that was away. */
  public List<String> complaints() {
    return people.stream()
        .flatMap(person -> person.complaints().stream())
        .filter(complaint -> !complaint.contains("net::ERR_"))
        .toList();
  }

  @Override
  public void close() {
    people.forEach(Person::close);
  }
}
