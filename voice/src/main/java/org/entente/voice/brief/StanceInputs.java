package org.entente.voice.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.dossier.Dossier;
import org.entente.positions.Measure;
import org.entente.positions.Objective;
import org.entente.positions.Stance;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/** Objectives and stances, as the dossier has them. */
final class StanceInputs {
  private final Pen pen;
  private final Markup out;
  private final Words words;
  private final Dossier dossier;

  StanceInputs(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
    this.dossier = pen.brief().dossier();
  }

  void write() {
    out.open("section", "id", Input.OBJECTIVES.anchor());
    pen.heading(3, "brief.input.objectives");
    if (dossier.objectives().isEmpty()) {
      pen.nothing("brief.stances.none");
    } else {
      objectives();
    }
    out.close();
    out.open("section", "id", Input.STANCES.anchor());
    pen.heading(3, "brief.input.stances");
    if (dossier.objectives().isEmpty()) {
      pen.nothing("brief.stances.none");
    } else {
      stances();
    }
    out.close();
  }

  private void objectives() {
    SourceNotes sources =
        new SourceNotes(pen, "objectives", dossier.objectives().stream().map(Objective::source));
    Grid grid =
        new Grid(pen, "table-objectives-given")
            .words("brief.column.objective")
            .words("brief.column.declared-by")
            .words("brief.column.measure")
            .begin("brief.input.objectives.table");
    for (Objective objective : dossier.objectives()) {
      grid.row("id", Rows.objective(objective.id()))
          .cell(() -> text(objective, sources))
          .cell(pen.list(objective.declaredBy().stream().map(pen::actor).toList()))
          .cell(measure(objective));
    }
    grid.end();
    sources.write();
  }

  private void text(Objective objective, SourceNotes sources) {
    out.text(pen.names().objective(objective.id()) + " ");
    out.element("code", objective.id().value());
    out.text(" ");
    sources.mark(objective.source());
  }

  private String measure(Objective objective) {
    Measure measure = objective.measure();
    List<String> parts = new ArrayList<>();
    parts.add(words.code("direction", objective.direction().code()));
    add(parts, pen.names().text(measure.indicator()));
    String unit = pen.names().text(measure.unit());
    if (!measure.target().isBlank()) {
      String from = measure.baseline().isBlank() ? "…" : measure.baseline();
      parts.add((from + " → " + measure.target() + " " + unit).strip());
    }
    if (!measure.deadline().isBlank()) {
      parts.add(words.say("brief.until", measure.deadline()));
    }
    add(parts, pen.names().text(objective.aim().group()));
    add(parts, pen.names().text(objective.aim().place()));
    return String.join(words.say("list.semicolon"), parts);
  }

  private static void add(List<String> parts, String text) {
    if (!text.isBlank()) {
      parts.add(text);
    }
  }

  private void stances() {
    List<Stance> all = new ArrayList<>();
    for (Objective objective : dossier.objectives()) {
      all.addAll(of(objective));
    }
    SourceNotes sources = new SourceNotes(pen, "stances", all.stream().map(Stance::source));
    for (Objective objective : dossier.objectives()) {
      stances(objective, sources);
    }
    sources.write();
  }

  private List<Stance> of(Objective objective) {
    return dossier.actors().ids().stream()
        .flatMap(actor -> dossier.stances().findStance(actor, objective.id()).stream())
        .sorted(Comparator.comparingInt(Stance::strength).reversed())
        .toList();
  }

  private void stances(Objective objective, SourceNotes sources) {
    out.open("div", "id", Rows.stances(objective.id()));
    List<Stance> rows = of(objective);
    if (rows.isEmpty()) {
      pen.note("brief.input.stances.nobody", pen.objective(objective.id()));
    } else {
      Grid grid =
          new Grid(pen, "table-" + Rows.stances(objective.id()))
              .words("brief.column.actor")
              .numbers("brief.column.stance")
              .wide("brief.column.interest")
              .begin("brief.input.stances.table", pen.objective(objective.id()));
      for (Stance stance : rows) {
        grid.row()
            .cell(pen.actor(stance.actor()))
            .number(pen.signed(stance.strength()))
            .cell(() -> interest(stance, sources));
      }
      grid.end();
    }
    out.close();
  }

  private void interest(Stance stance, SourceNotes sources) {
    out.text(pen.names().text(stance.interest()) + " ");
    sources.mark(stance.source());
  }
}
