package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.edit.Differences;
import org.entente.app.ports.RowChange;
import org.entente.dossier.Draft;
import org.entente.dossier.TableName;
import org.entente.exchange.DossierFiles;
import org.entente.exchange.DossierZip;
import org.entente.exchange.Limits;
import org.entente.web._fixtures.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people come for, done in a browser. */
class JourneyTest {
  private static final String HERE = "/p/nursing-tunisia-germany";
  private static OpenDemo demo;

  @BeforeAll
  static void open() {
    demo = OpenDemo.start("journey");
  }

  @AfterAll
  static void close() {
    if (demo != null) {
      demo.close();
    }
  }

  @Test
  void aWrongPasswordOpensNothing() {
    try (Person stranger = demo.visitor("en", 1280, true)) {
      stranger.open(HERE + "/actors");
      stranger.page().locator("#login").fill("facilitator");
      stranger.page().locator("#password").fill("not the password");
      stranger.press("Sign in");

      assertThat(stranger.page().locator("[role=alert]").innerText()).contains("is wrong");
      assertThat(stranger.open(HERE).url()).contains("/sign-in");
    }
  }

  @Test
  void anActorIsAddedOnceNothingIsWrongWithIt() {
    try (Person person = demo.person("facilitator")) {
      person.open(HERE + "/actors");
      person.follow("Add an actor");
      person.page().locator("[id='is.id']").fill("Not An Id");
      person.page().locator("[id='is.name']").fill("Chamber of crafts");
      person.press("Save");

      assertThat(person.page().locator(".field.is-wrong").count()).isEqualTo(3);
      assertThat(person.page().locator("[id='is.name']").inputValue())
          .isEqualTo("Chamber of crafts");

      person.page().locator("[id='is.id']").fill("chamber-crafts");
      person.page().locator("[id='is.kind']").selectOption("employer");
      person.page().locator("[id='is.level']").selectOption("subnational");
      person.press("Save");

      assertThat(person.page().locator("#saved").innerText()).contains("Saved");
      person.page().locator("input[type=search]").fill("crafts");
      Locator rows = person.page().locator("#rows-actors tbody tr");
      person.page().waitForCondition(() -> rows.count() == 1);
      assertThat(rows.innerText()).contains("Chamber of crafts", "employer", "subnational");
      assertThat(person.complaints()).isEmpty();
    }
  }

  @Test
  void aFileWithThreeErrorsShowsAllThreeAndChangesNothing() {
    String stances =
        """
        actor,objective,stance
        tn-moh,departure-limit,4
        nobody,departure-limit,4
        tn-moh,departure-limit,strong
        tn-labour,no-such-aim,1
        """;
    try (Person person = demo.person("facilitator")) {
      person.open(HERE + "/dossier");
      person
          .page()
          .locator("#file")
          .setInputFiles(
              new FilePayload("stances.csv", "text/csv", stances.getBytes(StandardCharsets.UTF_8)));
      person.press("Look at it");

      String page = person.page().locator("main").innerText();
      assertThat(page)
          .contains("stances.csv:3:actor", "stances.csv:4:stance", "stances.csv:5:objective")
          .contains("nobody", "strong", "no-such-aim");
      assertThat(person.page().locator("td.n2").allInnerTexts())
          .anyMatch(cell -> cell.contains("strong"));
      assertThat(person.complaints()).isEmpty();
    }
  }

  @Test
  void aChangedStanceChangesTheHeatMapAndCanBeTakenBack() {
    try (Person person = demo.person("facilitator")) {
      person.open(HERE + "/objectives");
      Page page = person.page();
      Locator row =
          page.locator("table.grid tbody tr")
              .filter(new Locator.FilterOptions().setHas(page.locator("td.p4")))
              .first();
      String actor = row.locator("th").innerText();
      Locator cell = row.locator("td.p4 a").first();
      String address = cell.getAttribute("href");
      cell.click();
      Locator choice = page.locator("td.asked select");
      choice.waitFor();
      choice.selectOption("-3");

      Locator changed = page.locator("td.n3 a[href='" + address + "']");
      changed.waitFor();
      assertThat(changed.innerText()).isEqualTo("−3");
      assertThat(changed.getAttribute("aria-label")).contains(actor);
      page.locator("#saved button").waitFor();

      page.locator("#saved button").click();
      page.waitForURL("**saved=*");
      page.locator("td.p4 a[href='" + address + "']").waitFor();
      assertThat(person.complaints()).isEmpty();
    }
  }

  @Test
  void aGridIsWalkedAndChangedByKeyboard() {
    try (Person person = demo.person("facilitator")) {
      person.open(HERE + "/influence");
      Page page = person.page();
      Locator first =
          page.locator("table.grid tbody tr").nth(1).locator("td.cell").first().locator("a");
      first.focus();
      page.keyboard().press("ArrowDown");
      String label = page.evaluate("document.activeElement.getAttribute('aria-label')").toString();
      page.keyboard().press("Enter");
      page.locator("td.asked select").waitFor();
      page.keyboard().press("Escape");
      page.locator("td.asked")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));

      page.waitForFunction(
          "label => document.activeElement.getAttribute('aria-label') === label", label);
      assertThat(person.complaints()).isEmpty();
    }
  }

  @Test
  void whatWasExportedDiffersByJustTheEdit() throws IOException {
    try (Person person = demo.person("facilitator")) {
      Draft before = exported(person);

      person.open(HERE + "/row?file=actors.csv&key=tn-labour&back=" + HERE + "/actors");
      person.page().locator("[id='is.mandate']").fill("Employment, \"decent\" work;\nand training");
      person.press("Save");
      Draft after = exported(person);

      List<RowChange> changes = Differences.between(before, after);
      assertThat(changes).hasSize(1);
      assertThat(changes.get(0).key()).isEqualTo("tn-labour");
      assertThat(changes.get(0).after())
          .containsEntry("mandate", "Employment, \"decent\" work;\nand training");
      assertThat(after.attachments()).isEqualTo(before.attachments());
      assertThat(after.manifest()).isEqualTo(before.manifest());
    }
  }

  private static Draft exported(Person person) throws IOException {
    person.open(HERE + "/dossier");
    Download download = person.page().waitForDownload(() -> person.follow("Archive (.zip)"));
    Path file = Path.of("target", "exported.zip");
    download.saveAs(file);
    try (InputStream stream = Files.newInputStream(file)) {
      return DossierZip.read(stream, Limits.DEFAULT)
          .fold(
              done -> done.value(),
              refused -> {
                throw new AssertionError(refused.findings());
              });
    }
  }

  @Test
  void aDossierComesInAsItWentOut() throws IOException {
    Path file = Path.of("target", "minimal.zip");
    Draft minimal =
        DossierFiles.read(Path.of("..", "examples", "minimal"), Limits.DEFAULT)
            .fold(
                done -> done.value(),
                refused -> {
                  throw new AssertionError(refused.findings());
                });
    try (var stream = Files.newOutputStream(file)) {
      DossierZip.write(minimal, stream);
    }
    try (Person person = demo.person("admin")) {
      person.open("/new");
      person.page().locator("#file").setInputFiles(file);
      person.page().locator("form[enctype] button").click();
      person.page().waitForURL("**/p/*");

      byte[] exported = person.page().request().get(person.page().url() + "/dossier.zip").body();
      assertThat(exported).isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void onlyItsDelegatesSeeWhatAnActorMarksConfidential() {
    String secret = "Indéfendable au parlement";
    try (Person delegate = demo.visitor("fr", 1280, true);
        Person facilitator = demo.person("facilitator")) {
      delegate.signIn("health-tunisia", demo.password());
      delegate.open(HERE + "/confidential");

      assertThat(delegate.page().content()).contains(secret);
      assertThat(facilitator.open(HERE + "/confidential/tn-moh").status()).isEqualTo(404);
      assertThat(facilitator.page().content()).doesNotContain(secret);
      assertThat(
              facilitator
                  .open(
                      HERE
                          + "/row?file="
                          + TableName.confidentialFile("tn-moh")
                          + "&key=cohort/nurses-150/")
                  .status())
          .isEqualTo(403);
      assertThat(facilitator.open(HERE + "/dossier.csv?file=confidential/tn-moh.csv").status())
          .isEqualTo(404);
    }
  }

  @Test
  void anObserverReadsAndIsOfferedNothingElse() {
    try (Person observer = demo.visitor("en", 1280, true)) {
      observer.signIn("observer", demo.password());
      for (String page : List.of("/actors", "/objectives", "/influence", "/issues")) {
        assertThat(observer.open(HERE + page).status()).isEqualTo(200);
        assertThat(observer.page().locator("a[href*='/row?'], a[href*='/cell?']").count())
            .as(page)
            .isZero();
      }
      assertThat(observer.open(HERE + "/dossier.zip").status()).isEqualTo(403);
    }
  }

  @Test
  void everythingCanBeReadAndChangedWithoutScripts() {
    try (Person person = demo.visitor("en", 1280, false)) {
      person.signIn("facilitator", demo.password());
      person.open(HERE + "/objectives");
      Locator cell = person.page().locator("table.grid td.p3 a").first();
      String address = cell.getAttribute("href");
      cell.click();
      person.page().locator("#value").selectOption("2");
      person.press("Save");

      assertThat(person.page().locator("a[href='" + address + "']").innerText()).isEqualTo("2");
      assertThat(person.page().locator("#saved").innerText()).contains("Undo");
    }
  }

  @Test
  void speaksTheLanguageThatIsChosen() {
    try (Person person = demo.person("facilitator")) {
      person.open(HERE + "/actors");
      person.follow("FR");

      assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("fr");
      assertThat(person.page().locator("h1").innerText()).startsWith("Qui est concerné");
      assertThat(
              person
                  .page()
                  .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Questions"))
                  .count())
          .isPositive();
    }
  }
}
