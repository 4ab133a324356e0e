package org.entente.voice.brief;

import java.util.List;
import java.util.stream.Stream;
import org.entente.dossier.Dossier;
import org.entente.positions.Issue;
import org.entente.positions.IssueKind;
import org.entente.positions.Option;
import org.entente.positions.Position;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;
import org.entente.voice.page.Markup;
import org.entente.voice.words.Words;

/** Issues, positions and who must accept, as the dossier has them. */
final class IssueInputs {
  private final Pen pen;
  private final Markup out;
  private final Words words;
  private final Dossier dossier;

  IssueInputs(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.words = pen.words();
    this.dossier = pen.brief().dossier();
  }

  void write() {
    boolean none = dossier.stakes().issues().isEmpty();
    out.open("section", "id", Input.ISSUES.anchor());
    pen.heading(3, "brief.input.issues");
    if (none) {
      pen.nothing("brief.issues.none");
    } else {
      issues();
    }
    out.close();
    out.open("section", "id", Input.POSITIONS.anchor());
    pen.heading(3, "brief.input.positions");
    if (none) {
      pen.nothing("brief.issues.none");
    } else {
      positions();
    }
    out.close();
    out.open("section", "id", Input.ACCEPTANCE.anchor());
    pen.heading(3, "brief.input.acceptance");
    if (dossier.stakes().acceptance().vetoes().isEmpty()) {
      pen.note("brief.input.acceptance.none");
    } else {
      pen.paragraph(
          "brief.input.acceptance.vetoes",
          pen.list(dossier.stakes().acceptance().vetoes().stream().map(pen::actor).toList()));
    }
    out.close();
  }

  private void issues() {
    SourceNotes sources =
        new SourceNotes(
            pen,
            "issues",
            dossier.stakes().issues().stream()
                .flatMap(
                    issue ->
                        Stream.concat(
                            Stream.of(issue.source()),
                            issue.options().stream().map(Option::source))));
    Grid grid =
        new Grid(pen, "table-issues")
            .words("brief.column.issue")
            .words("brief.column.ends")
            .words("brief.column.status-quo")
            .words("brief.column.options")
            .begin("brief.input.issues.table");
    for (Issue issue : dossier.stakes().issues()) {
      grid.row()
          .cell(() -> question(issue, sources))
          .cell(ends(issue))
          .cell(standpoint(issue, issue.statusQuo()))
          .cell(
              pen.list(
                  issue.options().stream()
                      .<Runnable>map(option -> () -> option(issue, option, sources))
                      .toList()));
    }
    grid.end();
    sources.write();
  }

  private void question(Issue issue, SourceNotes sources) {
    pen.link("#" + Rows.issue(issue.id()), pen.names().issue(issue.id()));
    out.text(" ");
    out.element("code", issue.id().value());
    out.text(" ");
    sources.mark(issue.source());
  }

  private String ends(Issue issue) {
    String low = pen.names().text(issue.scale().lowMeaning());
    String high = pen.names().text(issue.scale().highMeaning());
    if (low.isBlank() && high.isBlank()) {
      return issue.kind() == IssueKind.OPTIONS ? words.say("brief.issue.no-order") : "0 – 100";
    }
    return words.say("brief.issue.ends", low, high);
  }

  private void option(Issue issue, Option option, SourceNotes sources) {
    issue.findPoint(option.place()).ifPresent(point -> out.text(words.number(point, 1) + "\u00A0"));
    out.text(pen.quoted(pen.names().text(option.label())) + " ");
    sources.mark(option.source());
  }

  private String standpoint(Issue issue, Standpoint standpoint) {
    return standpoint.fold(
        point -> words.number(point.value(), 1),
        option ->
            issue
                .findOption(option.option())
                .map(known -> pen.names().text(known.label()))
                .orElse(option.option().value()),
        () -> words.say("brief.unstated"));
  }

  private void positions() {
    SourceNotes sources =
        new SourceNotes(
            pen, "positions", dossier.stakes().positions().stream().map(Position::source));
    for (Issue issue : dossier.stakes().issues()) {
      positions(issue, sources);
    }
    sources.write();
  }

  private void positions(Issue issue, SourceNotes sources) {
    out.open("div", "id", Rows.positions(issue.id()));
    List<Position> rows = dossier.stakes().positionsOn(issue.id());
    if (rows.isEmpty()) {
      pen.note("brief.input.positions.nobody", pen.issue(issue.id()));
    } else {
      Grid grid =
          new Grid(pen, "table-" + Rows.positions(issue.id()))
              .words("brief.column.actor")
              .words("brief.column.position")
              .numbers("brief.column.salience-given")
              .numbers("brief.column.influence-given")
              .wide("brief.column.interest")
              .begin("brief.input.positions.table", pen.issue(issue.id()));
      rows.forEach(row -> position(grid, issue, row, sources));
      grid.end();
    }
    out.close();
  }

  private void position(Grid grid, Issue issue, Position row, SourceNotes sources) {
    grid.row()
        .cell(pen.actor(row.actor()))
        .cell(standpoint(issue, row.standpoint()))
        .number(weight(row.salience()))
        .number(weight(row.influence()))
        .cell(
            () -> {
              out.text(pen.names().text(row.interest()) + " ");
              sources.mark(row.source());
            });
  }

  private String weight(Weight weight) {
    return weight.isStated() ? words.number(weight.value(), 0) : "–";
  }
}
