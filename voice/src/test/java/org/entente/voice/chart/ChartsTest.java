package org.entente.voice.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.app.study.Brief;
import org.entente.app.study.Parameters;
import org.entente.kernel.Language;
import org.entente.positions.issue.IssueStudy;
import org.entente.voice._fixtures.Dossiers;
import org.entente.voice._fixtures.Page;
import org.entente.voice.words.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartsTest {
  private static final Words WORDS = Words.in(Language.FRENCH);
  private static final Brief EXAMPLE = Dossiers.brief(Dossiers.example("nursing-tunisia-germany"));
  private static final Brief LARGE = Dossiers.brief(Dossiers.large());

  private static List<Svg> all(Brief brief) {
    List<Svg> all = new ArrayList<>();
    all.add(plane(brief));
    var valued = brief.stances().valued().convergence();
    all.add(ConvergenceChart.of(valued, Tie.threshold(valued, Tie.MOST), id -> "Name", WORDS));
    all.add(ConvergenceChart.of(valued, 0.5, id -> "Name", WORDS));
    for (IssueStudy issue : brief.issues()) {
      all.add(strip(issue, brief));
      all.add(OptionsChart.of(issue, WORDS));
    }
    return all;
  }

  private static Svg plane(Brief brief) {
    return PlaneChart.of(brief.influence().plane(), id -> name(brief, id.value()), WORDS);
  }

  private static Svg strip(IssueStudy issue, Brief brief) {
    return StripChart.of(issue, Parameters.ours(), id -> name(brief, id.value()), WORDS);
  }

  private static String name(Brief brief, String id) {
    return brief.dossier().actors().actor(new ActorId(id)).name().in(Language.FRENCH);
  }

  @Test
  void aStrictPageMayHoldEveryDrawing() {
    for (Brief brief : List.of(EXAMPLE, LARGE)) {
      for (Svg svg : all(brief)) {
        Page page = Page.read(svg.text());
        assertThat(page.attributes())
            .doesNotContain("style", "href")
            .noneMatch(n -> n.startsWith("on"));
        assertThat(page.elements())
            .noneMatch(e -> Set.of("style", "script").contains(e.getTagName()));
      }
    }
  }

  @Test
  void everyDrawingSaysWhatItShows() {
    Set<String> ids = new HashSet<>();
    for (Svg svg : List.of(plane(EXAMPLE), strip(EXAMPLE.issues().get(0), EXAMPLE))) {
      Page page = Page.read(svg.text());
      Element root = page.root();
      assertThat(root.getAttribute("role")).isEqualTo("img");
      assertThat(page.values("id"))
          .containsExactlyElementsOf(
              Arrays.asList(root.getAttribute("aria-labelledby").split(" ", -1)))
          .allMatch(ids::add);
      assertThat(page.elements("desc").get(0).getTextContent()).hasSizeGreaterThan(30);
    }
  }

  @Test
  void noTwoDrawingsOfABriefShareAnId() {
    List<String> ids = new ArrayList<>();
    ids.addAll(Page.read(plane(EXAMPLE).text()).values("id"));
    for (IssueStudy issue : EXAMPLE.issues()) {
      ids.addAll(Page.read(strip(issue, EXAMPLE).text()).values("id"));
      ids.addAll(Page.read(OptionsChart.of(issue, WORDS).text()).values("id"));
    }

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void everythingLiesInsideTheDrawing() {
    for (Brief brief : List.of(EXAMPLE, LARGE)) {
      for (Svg svg : all(brief)) {
        Page page = Page.read(svg.text());
        double height = Double.parseDouble(page.root().getAttribute("height"));
        Box drawing = new Box(0, 0, Canvas.WIDTH, height);
        page.elements("circle")
            .forEach(
                dot ->
                    assertThat(
                            Box.around(at(dot, "cx"), at(dot, "cy"), at(dot, "r"), at(dot, "r"))
                                .isWithin(drawing))
                        .as(dot.getTextContent())
                        .isTrue());
        texts(page).forEach(box -> assertThat(box.isWithin(drawing)).as("%s", box).isTrue());
      }
    }
  }

  @Test
  void labelsDoNotOverlap() {
    for (Brief brief : List.of(EXAMPLE, LARGE)) {
      for (Svg svg : all(brief)) {
        List<Box> texts = texts(Page.read(svg.text()));
        for (int one = 0; one < texts.size(); one++) {
          for (int other = one + 1; other < texts.size(); other++) {
            assertThat(texts.get(one).overlaps(texts.get(other)))
                .as("%s %s", texts.get(one), texts.get(other))
                .isFalse();
          }
        }
      }
    }
  }

  @Test
  void everyActorOfTheExampleHasItsNumberOnThePlane() {
    List<String> texts =
        Page.read(plane(EXAMPLE).text()).elements("text").stream()
            .map(Element::getTextContent)
            .toList();

    for (int actor = 1; actor <= 30; actor++) {
      assertThat(texts).contains(Integer.toString(actor));
    }
  }

  @Test
  void noMeanIsDrawnWithoutItsMeasuredError() {
    for (IssueStudy issue : EXAMPLE.issues()) {
      String text = strip(issue, EXAMPLE).text();
      long means = text.lines().filter(line -> line.contains(">moyenne")).count();
      long errors =
          text.lines()
              .filter(line -> line.contains(">moyenne") && line.contains("écart moyen"))
              .count();
      assertThat(errors).isEqualTo(means);
    }
  }

  @Test
  void theSameFiguresGiveTheSameDrawing() {
    assertThat(all(EXAMPLE)).isEqualTo(all(EXAMPLE));
  }

  @Test
  void aPairWhoseTieIsWeakerThanTheThresholdIsNotDrawn() {
    var valued = EXAMPLE.stances().valued().convergence();

    double threshold = Tie.threshold(valued, 10);

    assertThat(Tie.of(valued, threshold)).hasSizeLessThanOrEqualTo(10);
    assertThat(Tie.of(valued, threshold - 0.5)).hasSizeGreaterThan(10);
    assertThat(Tie.of(valued, 1000)).isEmpty();
  }

  /** Where upright texts stand; the two lines below a swarm share no room. */
  private static List<Box> texts(Page page) {
    return page.elements("text").stream()
        .filter(text -> !text.hasAttribute("transform"))
        .map(ChartsTest::box)
        .toList();
  }

  /** With the widths of a usual font: labels are laid out for a wider one. */
  private static Box box(Element text) {
    double size = at(text, "font-size");
    double width = Lettering.width(text.getTextContent(), size) * 0.9;
    double x = at(text, "x");
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "start" -> x;
          case "end" -> x - width;
          default -> x - width / 2;
        };
    return new Box(left, at(text, "y") - size * 0.7, left + width, at(text, "y") + size * 0.15);
  }

  private static double at(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
