package org.entente.voice.brief;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.disclosure.Cell;
import org.entente.dialogue.disclosure.DisclosedMovement;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.movement.ActorMovement;
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
    Optional<Boolean> shown =
        study
            .movement()
            .find(statement.statement())
            .map(
                moved ->
                    moved.all().fold((before, after) -> shares(grid, before, after), () -> false));
    if (!shown.orElse(false)) {
      grid.number("–").number("–").number("–");
    }
    grid.cell(actors(statement));
  }

  private boolean shares(Grid grid, Cell.Agreement before, Cell.Agreement after) {
    grid.right(() -> share(before.agrees(), before.votes()))
        .right(() -> share(after.agrees(), after.votes()))
        .right(() -> change(DisclosedMovement.change(before, after)));
    return true;
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
