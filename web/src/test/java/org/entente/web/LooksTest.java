package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.entente.web._fixtures.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page, on wide and narrow screens: pictures, accessibility, weight. */
class LooksTest {
  /** A key of a sentence, as no page may show it. */
  private static final Pattern KEY =
      Pattern.compile("\\b(web|label|brief|round|decision|booth|code)(\\.[a-z][a-z_-]+){1,}\\b");

  private static final String HERE = "/p/nursing-tunisia-germany";
  private static final long LIGHT = 300_000;
  private static final int NARROW = 600;

  /** Pages whose parts move on a narrow screen; the others differ by their width alone. */
  private static final Set<String> FORMS =
      Set.of("02-overview", "03-actors", "11-row", "31-round", "32-run");

  private static OpenDemo demo;

  @BeforeAll
  static void open() {
    demo = OpenDemo.start("looks");
  }

  @AfterAll
  static void close() {
    if (demo != null) {
      demo.close();
    }
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("01-partnerships", "/");
    pages.put("02-overview", HERE);
    pages.put("03-actors", HERE + "/actors");
    pages.put("04-influence", HERE + "/influence");
    pages.put("05-objectives", HERE + "/objectives");
    pages.put("06-issues", HERE + "/issues");
    pages.put("07-brief", HERE + "/brief");
    pages.put("08-dossier", HERE + "/dossier");
    pages.put("09-history", HERE + "/history");
    pages.put("10-members", HERE + "/members");
    pages.put("11-row", HERE + "/row?file=actors.csv&key=tn-moh");
    pages.put("12-new-row", HERE + "/row?file=positions.csv");
    pages.put("13-cell", HERE + "/cell?file=stances.csv&line=tn-moh&head=departure-limit");
    pages.put("14-table", HERE + "/table/positions");
    pages.put("15-account", "/account");
    pages.put("16-missing", "/no-such-page");
    pages.put("30-consultations", HERE + "/consultations");
    pages.put("31-round", HERE + "/consultations/2026-autumn");
    pages.put("32-run", HERE + "/consultations/2026-autumn/run");
    pages.put("33-settings", HERE + "/consultations/2026-autumn/settings");
    pages.put("34-next-round", HERE + "/consultations/new?after=2026-autumn");
    return pages;
  }

  @Test
  void noPageHasASeriousFaultInAnyWidthOrLanguage() {
    List<String> faults = new ArrayList<>();
    faults.addAll(walk("facilitator", "en", 1280, pages()));
    faults.addAll(walk("facilitator", "fr", 390, pages()));
    Map<String, String> administration = Map.of("20-accounts", "/accounts", "21-new", "/new");
    faults.addAll(walk("admin", "en", 1280, administration));
    faults.addAll(walk("admin", "fr", 390, administration));
    faults.addAll(
        walk("health-tunisia", "fr", 1280, Map.of("22-confidential", HERE + "/confidential")));

    assertThat(faults).isEmpty();
  }

  private static List<String> walk(
      String login, String language, int width, Map<String, String> pages) {
    List<String> faults = new ArrayList<>();
    try (Person person = demo.visitor(language, width, true)) {
      person.open("/sign-in");
      person.picture("00-sign-in-" + language + "-" + width);
      faults.addAll(faults(person, "sign-in"));
      person.signIn(login, demo.password());
      person.open("/language?to=" + language);
      pages.forEach(
          (name, path) -> {
            person.open(path);
            if (path.endsWith("/brief")) {
              person.awaitBrief();
            }
            person.picture(name + "-" + language + "-" + width);
            if (width > NARROW || FORMS.contains(name)) {
              faults.addAll(faults(person, name));
            }
            if (KEY.matcher(person.page().innerText("body")).find()) {
              faults.add(name + " in " + language + ": shows a key instead of its sentence");
            }
            int reach = reach(person);
            if (reach > width) {
              faults.add(name + " at " + width + ": reaches to " + reach);
            }
          });
      faults.addAll(person.complaints());
    }
    return faults;
  }

  private static List<String> faults(Person person, String name) {
    return new AxeBuilder(person.page())
        .analyze().getViolations().stream().map(rule -> name + ": " + said(rule)).toList();
  }

  private static String said(Rule rule) {
    return rule.getImpact() + " " + rule.getId() + " " + rule.getNodes().get(0).getHtml();
  }

  /**
   * How far to the right a page reaches. A phone lays it out as wide as that, whatever the page
   * itself calls its width.
   */
  private static int reach(Person person) {
    return ((Number)
            person
                .page()
                .evaluate(
                    "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"))
        .intValue();
  }

  @Test
  void noPageIsHeavyOnFirstLoad() {
    try (Person person = demo.person("facilitator")) {
      Map<String, Long> weights = new TreeMap<>();
      pages().forEach((name, path) -> weights.put(name, person.weight(path)));

      assertThat(weights)
          .allSatisfy((name, bytes) -> assertThat(bytes).as(name).isBetween(1L, LIGHT));
    }
  }
}
