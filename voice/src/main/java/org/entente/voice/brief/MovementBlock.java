package org.entente.voice.brief;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.movement.ActorMovement;
import org.entente.dialogue.movement.GroupMovement;
import org.entente.dialogue.movement.StatementMovement;

/** What moved since the round before, where the same statements were asked again. */
final class MovementBlock {
  private final Pen pen;
  private final RoundStudy study;

  MovementBlock(Pen pen, RoundStudy study) {
    this.pen = pen;
    this.study = study;
  }

  void write() {
    List<StatementMovement> moved = study.movement().statements();
    if (moved.isEmpty()) {
      return;
    }
    pen.heading(3, "brief.dialogue.movement");
    pen.paragraph("brief.dialogue.movement.how");
    Grid grid =
        new Grid(pen, "table-movement")
            .words("brief.column.statement")
            .figures("brief.column.before", ShareChange.NEWCOMBE)
            .figures("brief.column.now", ShareChange.NEWCOMBE)
            .figures("brief.column.change", ShareChange.NEWCOMBE)
            .words("brief.column.moved")
            .begin("brief.dialogue.movement.table");
    moved.forEach(statement -> row(grid, statement));
    grid.end();
    if (moved.stream().anyMatch(StatementMovement::isReworded)) {
      pen.note("brief.dialogue.movement.reworded");
    }
  }

  private void row(Grid grid, StatementMovement statement) {
    String name = pen.names().text(DialogueSection.statement(study, statement.statement()).text());
    grid.row()
        .cell(
            () ->
                pen.link(
                    "#" + Rows.votes(statement.statement()),
                    statement.isReworded() ? name + "\u00A0*" : name));
    GroupMovement all = statement.all();
    int least = study.round().consultation().disclosure().leastVoters();
    boolean shown =
        all.isComparable() && all.before().votes() >= least && all.after().votes() >= least;
    if (shown) {
      grid.right(() -> share(all.before().agrees(), all.before().votes()))
          .right(() -> share(all.after().agrees(), all.after().votes()))
          .right(() -> change(all.change()));
    } else {
      grid.number("–").number("–").number("–");
    }
    grid.cell(actors(statement));
  }

  private void share(int agrees, int votes) {
    double share = (double) agrees / votes;
    pen.data(ShareChange.NEWCOMBE, share, pen.words().percent(share));
  }

  private void change(ShareChange change) {
    pen.interval(
        ShareChange.NEWCOMBE,
        change.change(),
        change.low(),
        change.high(),
        pen.words()
            .say(
                "brief.dialogue.interval",
                pen.words().percent(change.change()),
                pen.words().percent(change.low()),
                pen.words().percent(change.high())));
  }

  private String actors(StatementMovement statement) {
    return statement.actors().stream()
        .filter(ActorMovement::isMoved)
        .map(
            moved ->
                pen.words()
                    .say(
                        "brief.dialogue.actor-moved",
                        pen.names().actor(moved.actor()),
                        pen.words().code("vote", moved.from().code()),
                        pen.words().code("vote", moved.to().code())))
        .collect(Collectors.joining("; "));
  }
}
