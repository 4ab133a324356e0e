package org.entente.voice.brief;

import java.util.ArrayList;
import java.util.List;
import org.entente.actors.Actor;
import org.entente.actors.Side;
import org.entente.actors.table.ConcernedActors;
import org.entente.actors.table.ConcernedActors.Concern;
import org.entente.actors.table.Gap;
import org.entente.app.study.Seats;
import org.entente.voice.page.Markup;
import org.entente.voice.words.GapWords;
import org.entente.voice.words.Words;

/** Who is at the table, and who is not. */
final class TableSection {
  private final Pen pen;
  private final Markup out;
  private final Words words;

  TableSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
  }

  void write() {
    out.open("section", "id", "brief-table");
    pen.heading(2, "brief.table");
    if (pen.brief().dossier().actors().size() == 0) {
      pen.nothing("brief.table.none");
    }
    missing();
    if (pen.brief().dossier().actors().size() > 0) {
      pen.heading(3, "brief.table.present");
      seats();
      concerns();
    }
    pen.madeFrom(Input.ACTORS, Input.DOSSIER, Input.EXPECTED_KINDS);
    out.close();
  }

  private void missing() {
    pen.heading(3, "brief.table.missing");
    List<Gap> gaps = pen.brief().missing().gaps();
    if (gaps.isEmpty()) {
      pen.paragraph("brief.sum.missing.none");
      return;
    }
    List<String> sentences = GapWords.say(words, pen.brief().missing());
    out.open("ul");
    for (int gap = 0; gap < gaps.size(); gap++) {
      out.open("li").text(sentences.get(gap)).text(" ");
      out.element(
          "a",
          words.say("rule." + gaps.get(gap).rule().id() + ".name"),
          "class",
          "by-rule",
          "href",
          pen.link(gaps.get(gap).rule()));
      out.close();
    }
    out.close();
  }

  private void seats() {
    Seats seats = Seats.of(pen.brief().dossier(), pen.brief().concerned());
    List<Side> sides =
        List.of(Side.ORIGIN, Side.TRANSIT, Side.DESTINATION).stream()
            .filter(
                side ->
                    !pen.brief().dossier().manifest().reach().corridor().countries(side).isEmpty())
            .toList();
    Grid grid = new Grid(pen, "table-seats").words("brief.column.who");
    sides.forEach(side -> grid.figures("side." + side.code(), ConcernedActors.RULE));
    grid.figures("brief.column.above", ConcernedActors.RULE);
    grid.figures("brief.column.all", ConcernedActors.RULE);
    grid.begin("brief.table.seats");
    seats.kinds().forEach(line -> seat(grid, sides, "kind", line.of().code(), line));
    grid.row("class", "break");
    grid.cell(words.say("brief.table.by-level"));
    for (int column = 0; column < sides.size() + 2; column++) {
      grid.cell("");
    }
    seats.levels().forEach(line -> seat(grid, sides, "level", line.of().code(), line));
    grid.end();
  }

  private void seat(Grid grid, List<Side> sides, String list, String code, Seats.Line<?> line) {
    grid.row().cell(words.code(list, code));
    sides.forEach(side -> grid.figure(ConcernedActors.RULE, line.on(side), 0));
    grid.figure(ConcernedActors.RULE, line.above(), 0);
    grid.figure(ConcernedActors.RULE, line.all(), 0);
  }

  private void concerns() {
    Grid grid =
        new Grid(pen, "table-concerned")
            .words("brief.column.number")
            .words("brief.column.actor")
            .words("brief.column.kind-level")
            .words("brief.column.why")
            .begin("brief.table.concerned", () -> ruleLink());
    for (Concern concern : pen.brief().concerned().concerns()) {
      Actor actor = pen.brief().dossier().actors().actor(concern.actor());
      grid.row()
          .cell(Integer.toString(pen.names().number(actor.id())))
          .cell(pen.actor(actor.id()))
          .cell(
              words.code("kind", actor.kind().code())
                  + words.say("list.comma")
                  + words.code("level", actor.level().code()))
          .cell(why(concern));
    }
    grid.end();
  }

  private void ruleLink() {
    out.element(
        "a",
        words.say("rule." + ConcernedActors.RULE.id() + ".name"),
        "class",
        "by-rule",
        "href",
        pen.link(ConcernedActors.RULE));
  }

  private String why(Concern concern) {
    List<String> reasons = new ArrayList<>();
    if (concern.affected()) {
      reasons.add(words.say("brief.why.affected"));
    }
    concern.phases().forEach(phase -> reasons.add(words.code("phase", phase.code())));
    concern.themes().forEach(theme -> reasons.add(words.code("theme", theme.code())));
    if (!concern.isConcerned()) {
      return words.say(concern.inReach() ? "brief.why.nothing" : "brief.why.elsewhere");
    }
    return String.join(words.say("list.comma"), reasons);
  }
}
