package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.ballot.Turnout;
import org.entente.web.page.Desk;
import org.entente.web.table.Names;

/** Who takes part in a round, as its facilitator sees it: who, never what. */
final class TurnoutView {
  private TurnoutView() {}

  /** Who of an actor, or of a kind of actor, has voted. */
  record Part(String name, int seats, int voted) {
    public boolean isSilent() { // asked by the template
      return voted == 0;
    }
  }

  /** Actor by actor, the silent ones first. */
  static List<Part> parts(List<Turnout> turnout, Names names, Desk desk) {
    return turnout.stream()
        .map(
            one ->
                new Part(
                    one.actors().stream()
                        .map(actor -> names.actor(actor.value()))
                        .findFirst()
                        .orElse(desk.words().say("web.run.nobodys")),
                    one.seats(),
                    one.voted()))
        .sorted(Comparator.comparing(Part::isSilent).reversed())
        .toList();
  }

  /** Kind by kind of actor, by name. */
  static List<Part> kinds(List<Turnout> turnout, Desk desk) {
    Map<String, List<Turnout>> byKind = new LinkedHashMap<>();
    desk.findDossier()
        .ifPresent(
            dossier -> {
              for (Turnout one : turnout) {
                String kind =
                    one.actors().stream()
                        .flatMap(actor -> dossier.actors().findActor(actor).stream())
                        .map(actor -> desk.words().code("kind", actor.kind().code()))
                        .findFirst()
                        .orElse(desk.words().say("web.run.nobodys"));
                byKind.computeIfAbsent(kind, any -> new ArrayList<>()).add(one);
              }
            });
    return byKind.entrySet().stream()
        .map(
            entry ->
                new Part(
                    entry.getKey(),
                    entry.getValue().stream().mapToInt(Turnout::seats).sum(),
                    entry.getValue().stream().mapToInt(Turnout::voted).sum()))
        .sorted(Comparator.comparing(Part::name))
        .toList();
  }
}
