package org.entente.voice.brief;

import java.util.List;
import org.entente.app.study.OpeningStudy;
import org.entente.app.study.PrepareBrief;
import org.entente.positions.IssueId;
import org.entente.positions.issue.IssueStudy;
import org.entente.positions.issue.OpeningOrder;
import org.entente.positions.issue.OpeningOrder.Opening;
import org.entente.positions.issue.OpeningStability;
import org.entente.voice.page.Markup;

/** What to talk about first. */
final class OpeningSection {
  private final Pen pen;
  private final Markup out;
  private final OpeningStudy study;

  OpeningSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.study = pen.brief().opening();
  }

  void write() {
    out.open("section", "id", "brief-opening");
    pen.heading(2, "brief.opening");
    if (study.openings().isEmpty()) {
      pen.nothing("brief.opening.none");
    } else {
      pen.paragraph("brief.opening.how");
      table();
      pen.note(
          "brief.opening.note",
          pen.plain(pen.words().number(PrepareBrief.STEP, 0)),
          pen.plain(pen.words().number(PrepareBrief.DRAWS, 0)));
    }
    List<IssueId> left =
        pen.brief().issues().stream()
            .map(IssueStudy::issue)
            .map(issue -> issue.id())
            .filter(id -> study.openings().stream().noneMatch(o -> o.issue().equals(id)))
            .toList();
    if (!left.isEmpty()) {
      pen.note("brief.opening.left", pen.list(left.stream().map(pen::issue).toList()));
    }
    pen.madeFrom(Input.POSITIONS, Input.ISSUES);
    out.close();
  }

  private void table() {
    Grid grid =
        new Grid(pen, "table-opening")
            .words("brief.column.place")
            .words("brief.column.issue")
            .figures("brief.column.conflict", OpeningOrder.RULE)
            .figures("brief.column.salience", OpeningOrder.RULE)
            .figures("brief.column.places", OpeningStability.RULE)
            .begin("brief.opening.table");
    List<Opening> openings = study.openings();
    for (int place = 0; place < openings.size(); place++) {
      Opening opening = openings.get(place);
      grid.row()
          .cell(Integer.toString(place + 1))
          .cell(
              () -> pen.link("#" + Rows.issue(opening.issue()), pen.names().issue(opening.issue())))
          .figure(OpeningOrder.RULE, opening.conflict(), 2)
          .figure(OpeningOrder.RULE, opening.salience(), 0)
          .right(
              () -> PowerSection.interval(pen, OpeningStability.RULE, study.rank(opening.issue())));
    }
    grid.end();
  }
}
