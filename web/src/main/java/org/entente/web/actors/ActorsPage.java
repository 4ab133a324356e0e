package org.entente.web.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.actors.influence.InfluencePlane;
import org.entente.actors.influence.Midi;
import org.entente.actors.table.ConcernedActors;
import org.entente.actors.table.MissingActors;
import org.entente.app.study.Parameters;
import org.entente.dossier.Dossier;
import org.entente.dossier.TableName;
import org.entente.kernel.Rule;
import org.entente.voice.chart.PlaneChart;
import org.entente.voice.words.GapWords;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.table.Grid;
import org.entente.web.table.Names;
import org.entente.web.table.TableView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The actors of a partnership, and how they act on one another. */
@Controller
class ActorsPage {
  private static final List<String> COLUMNS =
      List.of("name", "kind", "level", "country", "part_of", "phases");

  private final Parameters parameters;

  ActorsPage(Parameters parameters) {
    this.parameters = parameters;
  }

  /** Somebody who is missing, and the rule that found it. */
  record Missing(String sentence, Rule rule) {}

  /** An actor on the plane. */
  record Place(String name, double influence, double dependence, String zone, boolean onLine) {}

  @GetMapping("/p/{id}/actors")
  String actors(
      Desk desk,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "1") int page,
      Model model) {
    Names names = Names.at(desk);
    desk.findDossier()
        .ifPresent(
            dossier -> {
              missing(dossier, desk.words(), model);
              unconcerned(dossier, names, model);
              plane(dossier, names, desk.words(), model);
            });
    model.addAttribute(
        "view",
        TableView.of(desk, TableName.ACTORS.file(), COLUMNS, new TableView.Ask(q, sort, page)));
    model.addAttribute("path", desk.address() + "/actors");
    model.addAttribute("add", desk.rights().mayEditSome(TableName.ACTORS));
    return "actors/actors";
  }

  private void missing(Dossier dossier, Words words, Model model) {
    MissingActors missing =
        MissingActors.of(dossier.actors(), dossier.manifest().reach(), parameters.expectedKinds());
    List<String> sentences = GapWords.say(words, missing);
    List<Missing> lines = new ArrayList<>();
    for (int gap = 0; gap < sentences.size(); gap++) {
      lines.add(new Missing(sentences.get(gap), missing.gaps().get(gap).rule()));
    }
    model.addAttribute("missing", lines);
  }

  private static void unconcerned(Dossier dossier, Names names, Model model) {
    ConcernedActors concerned = ConcernedActors.of(dossier.actors(), dossier.manifest().reach());
    model.addAttribute(
        "unconcerned",
        concerned.concerns().stream()
            .filter(concern -> !concern.isConcerned())
            .map(concern -> names.actor(concern.actor().value()))
            .toList());
  }

  private static void plane(Dossier dossier, Names names, Words words, Model model) {
    InfluencePlane plane = InfluencePlane.of(Midi.of(dossier.influences()));
    model.addAttribute("hasInfluence", plane.meanInfluence() > 0);
    model.addAttribute(
        "plane", PlaneChart.of(plane, actor -> names.actor(actor.value()), words).text());
    model.addAttribute(
        "places",
        plane.points().stream()
            .map(
                point ->
                    new Place(
                        names.actor(point.actor().value()),
                        point.influence(),
                        point.dependence(),
                        words.code("zone", point.zone().name().toLowerCase(Locale.ROOT)),
                        point.onLine()))
            .toList());
    model.addAttribute("planeRules", List.of(Midi.RULE, InfluencePlane.RULE));
  }

  @GetMapping("/p/{id}/influence")
  String influence(
      Desk desk,
      @RequestParam(defaultValue = "1") int down,
      @RequestParam(defaultValue = "1") int across,
      Model model) {
    Names names = Names.at(desk);
    desk.findDossier().ifPresent(dossier -> plane(dossier, names, desk.words(), model));
    Grid grid = Grid.of(desk, Grid.Kind.INFLUENCE, new Grid.Ask(down, across));
    model.addAttribute("grid", grid);
    model.addAttribute("path", grid.at(desk.address() + "/influence"));
    return "actors/influence";
  }
}
