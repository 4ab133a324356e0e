package org.entente.voice.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.dossier.Dossier;
import org.entente.kernel.Language;
import org.entente.voice._fixtures.Dossiers;
import org.entente.voice._fixtures.Page;
import org.entente.voice.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class BriefPageTest {
  private static final Parameters PARAMETERS = Parameters.ours();
  private static final Words ENGLISH = Words.in(Language.ENGLISH);
  private static final String ACTORS =
      """
      id,name,kind,level,country,phases,themes
      centre,Welding centre,training,local,TN,pre_departure,skills
      shipyard,Shipyard,employer,local,DE,pre_departure,skills
      """;
  private static final Brief EXAMPLE = Dossiers.brief(Dossiers.example("nursing-tunisia-germany"));

  static Stream<Dossier> dossiers() {
    return Stream.of(
        Dossiers.example("nursing-tunisia-germany"),
        Dossiers.example("minimal"),
        Dossiers.of("actors.csv", ACTORS),
        Dossiers.of("actors.csv", "id,name,kind,level\n"),
        Dossiers.of(
            "actors.csv",
            ACTORS,
            "objectives.csv",
            "id,text,direction\ntrain,Train more,increase\n",
            "issues.csv",
            "id,question,kind\nshare,Who pays?,scale\n"),
        Dossiers.large());
  }

  private static String html(Dossier dossier, Language language) {
    return BriefPage.html(Dossiers.brief(dossier), PARAMETERS, Words.in(language));
  }

  @ParameterizedTest
  @MethodSource("org.entente.voice.words.WordsTest#languages")
  void theExampleReadsAsItWasReviewed(Language language) throws IOException {
    Path golden =
        Path.of("src/test/resources/golden/nursing-tunisia-germany." + language + ".html");
    String html = BriefPage.html(EXAMPLE, PARAMETERS, Words.in(language));
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, html, StandardCharsets.UTF_8);
    }

    assertThat(html.equals(Files.readString(golden)))
        .as("the page differs from %s; rewrite it with -Dgolden=write and review it", golden)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void everyLinkLeadsSomewhereOnThePage(Dossier dossier) {
    Page page = Page.read(html(dossier, Language.FRENCH));
    List<String> ids = page.values("id");

    assertThat(ids).doesNotHaveDuplicates();
    Set<String> targets = new HashSet<>(ids);
    assertThat(page.values("href"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("#") && targets.contains(href.substring(1)));
    assertThat(page.values("aria-labelledby"))
        .allMatch(names -> targets.containsAll(List.of(names.split(" ", -1))));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void everyFigureStandsInOrBesideALinkToItsRule(Dossier dossier) {
    Page page = Page.read(html(dossier, Language.ENGLISH));
    List<Element> figures =
        page.elements().stream().filter(element -> element.hasAttribute("data-rule")).toList();

    assertThat(figures).isNotEmpty();
    for (Element figure : figures) {
      String rule = "#" + figure.getAttribute("data-rule");
      boolean inside =
          Page.around(figure, Set.of("a"))
              .filter(link -> link.getAttribute("href").equals(rule))
              .isPresent();
      boolean beside =
          Page.around(figure, Set.of("table"))
              .filter(table -> new Page(table).values("href").contains(rule))
              .isPresent();
      assertThat(inside || beside).as("%s of %s", figure.getTextContent(), rule).isTrue();
    }
  }

  @Test
  void everyRuleSaysWhatItIsMadeFrom() {
    Page page = Page.read(BriefPage.html(EXAMPLE, PARAMETERS, ENGLISH));

    List<Element> rules =
        page.elements("div").stream()
            .filter(div -> div.getAttribute("class").equals("rule"))
            .toList();

    assertThat(rules).hasSizeGreaterThan(20);
    assertThat(rules)
        .allSatisfy(
            rule ->
                assertThat(new Page(rule).values("href"))
                    .isNotEmpty()
                    .allMatch(href -> href.startsWith("#input-")));
  }

  @ParameterizedTest
  @MethodSource("dossiers")
  void nothingIsFetchedAndNothingRuns(Dossier dossier) {
    Page page = Page.read(html(dossier, Language.ENGLISH));

    assertThat(page.attributes())
        .doesNotContain("src", "style", "srcset", "action")
        .noneMatch(name -> name.startsWith("on"));
    assertThat(page.elements())
        .noneMatch(e -> Set.of("script", "link", "img", "iframe", "use").contains(e.getTagName()));
    assertThat(BriefPage.styleSheet()).doesNotContain("url(", "@import");
  }

  @Test
  void theArticleBringsNoStyleOfItsOwn() {
    Page body = Page.read(BriefPage.body(EXAMPLE, PARAMETERS, ENGLISH));

    assertThat(body.root().getTagName()).isEqualTo("article");
    assertThat(body.root().getAttribute("class")).isEqualTo("brief");
    assertThat(body.attributes()).doesNotContain("style");
    assertThat(body.elements("style")).isEmpty();
  }

  @Test
  void theSheetStaysBelowItsClass() {
    String sheet = BriefPage.styleSheet().replaceAll("(?s)/\\*.*?\\*/", "");

    assertThat(sheet).doesNotContain("<", ">", "&");
    sheet
        .lines()
        .filter(line -> line.strip().matches("[.a-z][^:;]*[{,]|[.a-z].*\\{.*"))
        .flatMap(line -> Stream.of(line.split("\\{", 2)[0].split(",")))
        .map(String::strip)
        .filter(selector -> !selector.isEmpty() && !selector.startsWith("@"))
        .forEach(selector -> assertThat(selector).matches("\\.brief(-page)?\\b.*"));
  }

  @Test
  void hostileNamesStayNames() {
    Dossier dossier =
        Dossiers.of(
            "actors.csv",
            """
            id,name,kind,level
            a,<script>alert(1)</script>,ministry,national
            b,"x" onload=y & ]]> ' <!--,ministry,national
            """);

    String html = html(dossier, Language.ENGLISH);

    assertThat(Page.read(html).elements("script")).isEmpty();
    assertThat(html)
        .doesNotContain("<script>", "<!--")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
  }

  @Test
  void nothingConfidentialIsSaid() throws IOException {
    Path folder = Path.of("../examples/nursing-tunisia-germany");
    String shared = "";
    for (String name : List.of("positions.csv", "stances.csv", "issues.csv", "options.csv")) {
      shared += Files.readString(folder.resolve(name));
    }
    String pages =
        BriefPage.html(EXAMPLE, PARAMETERS, ENGLISH)
            + BriefPage.html(EXAMPLE, PARAMETERS, Words.in(Language.FRENCH));
    int secrets = 0;
    try (Stream<Path> files = Files.list(folder.resolve("confidential"))) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
          for (String cell : line.split(",", -1)) {
            if (cell.length() > 20 && !shared.contains(cell)) {
              secrets++;
              assertThat(pages.contains(cell.replace("\"", ""))).as(cell).isFalse();
            }
          }
        }
      }
    }
    assertThat(secrets).isGreaterThan(30);
  }

  @Test
  void emptyTablesAreSaidToBeEmptyWithWhatToAdd() {
    String html = html(Dossiers.of("actors.csv", ACTORS), Language.ENGLISH);

    assertThat(html)
        .contains("Add rows to influence.csv")
        .contains("Add rows to objectives.csv")
        .contains("Add rows to issues.csv")
        .contains("No issue can be ordered yet.");
  }

  @Test
  void whoHasNoPositionIsNotDrawn() {
    String html =
        html(
            Dossiers.of(
                "actors.csv",
                ACTORS,
                "issues.csv",
                "id,question,kind\nshare,Who pays?,scale\n",
                "positions.csv",
                "actor,issue,position,salience\ncentre,share,70,80\n"),
            Language.ENGLISH);

    assertThat(html).contains("1 actors on the scale", "Welding centre: 70.0</title>");
    assertThat(html).doesNotContain("Shipyard: ");
  }

  @Test
  void everyForecastBringsItsMeasuredError() {
    Page page = Page.read(BriefPage.html(EXAMPLE, PARAMETERS, ENGLISH));

    for (Element figure : page.elements("data")) {
      if (figure.getAttribute("data-rule").startsWith("rule-issue.mean")) {
        Element cell = Page.around(figure, Set.of("td")).orElseThrow();
        assertThat(new Page(cell).values("data-rule")).contains("rule-forecast.error");
      }
    }
  }

  @Test
  void twoRunsAgreeToTheByte() {
    Dossier dossier = Dossiers.example("nursing-tunisia-germany");

    assertThat(html(dossier, Language.FRENCH)).isEqualTo(html(dossier, Language.FRENCH));
  }

  @Test
  void headingsStepDownOneByOne() {
    Page page = Page.read(BriefPage.html(EXAMPLE, PARAMETERS, ENGLISH));
    int before = 0;
    for (Element element : page.elements()) {
      if (element.getTagName().matches("h[1-6]")) {
        int rank = element.getTagName().charAt(1) - '0';
        assertThat(rank).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
        before = rank;
      }
    }
    assertThat(page.elements("h1")).hasSize(1);
  }
}
