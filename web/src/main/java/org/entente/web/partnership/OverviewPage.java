package org.entente.web.partnership;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.actors.Country;
import org.entente.actors.table.MissingActors;
import org.entente.app.study.Parameters;
import org.entente.dossier.Dossier;
import org.entente.dossier.Manifest;
import org.entente.kernel.Finding;
import org.entente.kernel.Severity;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a partnership: its problem, and the loop with what is known at each step. */
@Controller
class OverviewPage {
  private final Parameters parameters;

  OverviewPage(Parameters parameters) {
    this.parameters = parameters;
  }

  /** One step of the loop: the question it answers and what is known so far. */
  record Step(String path, String question, String answer, boolean done) {}

  @GetMapping("/p/{id}")
  String overview(Desk desk, Model model) {
    Words words = desk.words();
    List<Finding> problems =
        desk.findings().stream().filter(finding -> finding.severity() == Severity.PROBLEM).toList();
    model.addAttribute("problems", problems);
    desk.findManifest().ifPresent(manifest -> describe(manifest, words, model));
    model.addAttribute("role", words.code("role", desk.summary().mine().role().code()));
    model.addAttribute("changed", PartnershipsPage.moment(desk.summary().changed(), words));
    model.addAttribute(
        "steps", desk.findDossier().map(dossier -> steps(dossier, words)).orElse(List.of()));
    return "partnership/overview";
  }

  private static void describe(Manifest manifest, Words words, Model model) {
    model.addAttribute("problem", manifest.problem().in(words.language()));
    var corridor = manifest.reach().corridor();
    if (!corridor.isUnstated()) {
      model.addAttribute(
          "territory",
          List.of(corridor.origin(), corridor.transit(), corridor.destination()).stream()
              .filter(countries -> !countries.isEmpty())
              .map(countries -> named(countries, words))
              .collect(Collectors.joining(" → ")));
    }
  }

  private static String named(Set<Country> countries, Words words) {
    return countries.stream()
        .map(country -> words.country(country.code()))
        .collect(Collectors.joining(", "));
  }

  private List<Step> steps(Dossier dossier, Words words) {
    int gaps =
        MissingActors.of(dossier.actors(), dossier.manifest().reach(), parameters.expectedKinds())
            .gaps()
            .size();
    int issues = dossier.stakes().issues().size();
    int positions = dossier.stakes().positions().size();
    int asked =
        dossier.consultations().stream()
            .mapToInt(held -> held.consultation().statements().size())
            .sum();
    return List.of(
        new Step(
            "actors",
            words.say("web.step.actors"),
            words.say("web.step.actors.known", dossier.actors().size(), gaps),
            dossier.actors().size() > 0),
        new Step(
            "objectives",
            words.say("web.step.objectives"),
            words.say(
                "web.step.objectives.known",
                dossier.objectives().size(),
                ObjectiveSupport.common(dossier.stances()).size(),
                ObjectiveSupport.contested(dossier.stances()).size()),
            !dossier.objectives().isEmpty()),
        new Step(
            "issues",
            words.say("web.step.issues"),
            words.say("web.step.issues.known", issues, positions),
            issues > 0),
        new Step(
            "consultations",
            words.say("web.step.consultations"),
            words.say("web.step.consultations.known", dossier.consultations().size(), asked),
            !dossier.consultations().isEmpty()),
        new Step("brief", words.say("web.step.brief"), words.say("web.step.brief.known"), true));
  }
}
