package org.entente.web.positions;

import java.util.List;
import org.entente.dossier.Dossier;
import org.entente.dossier.TableName;
import org.entente.positions.Stance;
import org.entente.positions.stance.Convergence;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.positions.stance.Valuation;
import org.entente.voice.chart.ConvergenceChart;
import org.entente.voice.chart.Tie;
import org.entente.web.page.Desk;
import org.entente.web.table.Grid;
import org.entente.web.table.Names;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objectives: what is shared, what is opposed and why, and who is near whom. */
@Controller
class ObjectivesPage {
  /** So many pairs can be told apart in a drawing. */
  private static final int SHOWN = 40;

  /** An actor's stance with its reason. */
  record Voice(String actor, String strength, String interest) {}

  /** One objective, who wants it and who does not. */
  record Ground(
      String id, String text, int wanted, int opposed, List<Voice> sought, List<Voice> against) {}

  @GetMapping("/p/{id}/objectives")
  String objectives(
      Desk desk,
      @RequestParam(defaultValue = "0") double threshold,
      @RequestParam(defaultValue = "1") int down,
      @RequestParam(defaultValue = "1") int across,
      Model model) {
    Names names = Names.at(desk);
    desk.findDossier()
        .ifPresent(
            dossier -> {
              ground(desk, dossier, names, model);
              graph(desk, dossier, names, threshold, model);
            });
    Grid grid = Grid.of(desk, Grid.Kind.STANCES, new Grid.Ask(down, across));
    model.addAttribute("grid", grid);
    model.addAttribute("path", grid.at(desk.address() + "/objectives"));
    model.addAttribute("add", desk.rights().mayEditSome(TableName.OBJECTIVES));
    model.addAttribute("rule", ObjectiveSupport.RULE);
    return "positions/objectives";
  }

  private static void ground(Desk desk, Dossier dossier, Names names, Model model) {
    model.addAttribute(
        "common",
        ObjectiveSupport.common(dossier.stances()).stream()
            .map(support -> ground(desk, support, names))
            .toList());
    model.addAttribute(
        "contested",
        ObjectiveSupport.contested(dossier.stances()).stream()
            .map(support -> ground(desk, support, names))
            .toList());
  }

  private static Ground ground(Desk desk, ObjectiveSupport support, Names names) {
    return new Ground(
        support.objective().value(),
        names.objective(support.objective().value()),
        support.forStrength(),
        support.againstStrength(),
        support.sought().stream().map(stance -> voice(desk, stance, names)).toList(),
        support.opposed().stream().map(stance -> voice(desk, stance, names)).toList());
  }

  private static Voice voice(Desk desk, Stance stance, Names names) {
    String strength = stance.strength() < 0 ? "−" + -stance.strength() : "+" + stance.strength();
    return new Voice(
        names.actor(stance.actor().value()), strength, stance.interest().in(desk.language()));
  }

  private static void graph(
      Desk desk, Dossier dossier, Names names, double threshold, Model model) {
    Convergence convergence = Convergence.of(Valuation.valued(dossier.stances()));
    List<Tie> ties = Tie.of(convergence, 0);
    double wanted = threshold > 0 ? threshold : Tie.threshold(convergence, SHOWN);
    model.addAttribute("threshold", wanted);
    model.addAttribute("strongest", ties.isEmpty() ? 1 : Math.abs(ties.get(0).net()));
    model.addAttribute("hasPairs", !ties.isEmpty());
    model.addAttribute(
        "graph",
        ConvergenceChart.of(convergence, wanted, actor -> names.actor(actor.value()), desk.words())
            .text());
    model.addAttribute("convergenceRule", Convergence.RULE);
    model.addAttribute("degree", desk.words().number(convergence.degreeOfConvergence(), 0));
  }
}
