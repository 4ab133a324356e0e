package org.entente.voice.brief;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actors.Actor;
import org.entente.actors.Influence;
import org.entente.dossier.Dossier;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/** Actors and their influence on each other, as the dossier has them. */
final class ActorInputs {
  private final Pen pen;
  private final Markup out;
  private final Words words;
  private final Dossier dossier;

  ActorInputs(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
    this.dossier = pen.brief().dossier();
  }

  void write() {
    out.open("section", "id", Input.ACTORS.anchor());
    pen.heading(3, "brief.input.actors");
    if (dossier.actors().size() == 0) {
      pen.nothing("brief.table.none");
    } else {
      actors();
    }
    out.close();
    out.open("section", "id", Input.INFLUENCE.anchor());
    pen.heading(3, "brief.input.influence");
    if (dossier.influenceRows().isEmpty()) {
      pen.nothing("brief.power.none");
    } else {
      influences();
    }
    out.close();
  }

  private void actors() {
    SourceNotes sources =
        new SourceNotes(pen, "actors", dossier.actors().actors().stream().map(Actor::source));
    Grid grid =
        new Grid(pen, "table-actors")
            .words("brief.column.number")
            .words("brief.column.actor")
            .words("brief.column.countries")
            .words("brief.column.part-of")
            .words("brief.column.mandate")
            .begin("brief.input.actors.table");
    for (Actor actor : dossier.actors().actors()) {
      grid.row("id", Rows.actor(actor.id()))
          .cell(Integer.toString(pen.names().number(actor.id())))
          .cell(() -> name(actor, sources))
          .cell(
              actor.countries().stream()
                  .map(country -> words.country(country.code()))
                  .collect(Collectors.joining(words.say("list.comma"))))
          .cell(() -> dossier.actors().findParent(actor.id()).ifPresent(p -> pen.actor(p).run()))
          .cell(() -> mandate(actor));
    }
    grid.end();
    sources.write();
  }

  private void name(Actor actor, SourceNotes sources) {
    out.text(pen.names().actor(actor.id()) + " ");
    out.element("code", actor.id().value());
    out.text(" ");
    out.element(
        "small",
        words.code("kind", actor.kind().code())
            + words.say("list.comma")
            + words.code("level", actor.level().code()));
    out.text(" ");
    sources.mark(actor.source());
  }

  private void mandate(Actor actor) {
    out.text(pen.names().text(actor.mandate().text()) + " ");
    String phases = codes(actor.mandate().phases(), phase -> words.code("phase", phase.code()));
    String themes = codes(actor.mandate().themes(), theme -> words.code("theme", theme.code()));
    out.element(
        "small",
        Stream.of(phases, themes)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(words.say("list.semicolon"))));
  }

  private <T> String codes(Collection<T> values, Function<T, String> word) {
    return values.stream().map(word).collect(Collectors.joining(words.say("list.comma")));
  }

  private void influences() {
    SourceNotes sources =
        new SourceNotes(pen, "influence", dossier.influenceRows().stream().map(Influence::source));
    Grid grid =
        new Grid(pen, "table-influence")
            .words("brief.column.number")
            .wide("brief.column.from")
            .words("brief.column.acts-on")
            .begin("brief.input.influence.table");
    for (Actor actor : dossier.actors().actors()) {
      List<Influence> rows =
          dossier.influenceRows().stream().filter(row -> row.from().equals(actor.id())).toList();
      if (!rows.isEmpty()) {
        grid.row()
            .cell(Integer.toString(pen.names().number(actor.id())))
            .cell(pen.actor(actor.id()))
            .cell(pen.list(rows.stream().<Runnable>map(row -> () -> on(row, sources)).toList()));
      }
    }
    grid.end();
    sources.write();
  }

  private void on(Influence row, SourceNotes sources) {
    out.text(pen.names().actor(row.to()) + "\u00A0");
    out.element("strong", Integer.toString(row.strength()));
    sources.mark(row.source());
  }
}
