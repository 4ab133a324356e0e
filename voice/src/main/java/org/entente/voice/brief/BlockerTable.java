package org.entente.voice.brief;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.positions.Position;
import org.entente.positions.issue.Blocker;
import org.entente.positions.issue.IssueStudy;
import org.entente.voice.words.Words;

/** Who blocks on one issue: by weight and with equal influence side by side, and why. */
final class BlockerTable {
  private final Pen pen;
  private final IssueStudy study;

  BlockerTable(Pen pen, IssueStudy study) {
    this.pen = pen;
    this.study = study;
  }

  void write() {
    Grid grid =
        new Grid(pen, "table-blockers-" + Rows.issue(study.issue().id()))
            .words("brief.column.blocker")
            .figures("brief.column.distance", Blocker.RULE)
            .figures("brief.column.share", Blocker.RULE)
            .figures("brief.column.distance-equal", Blocker.RULE)
            .figures("brief.column.share-equal", Blocker.RULE)
            .wide("brief.column.interest")
            .begin("brief.issue.blockers");
    Set<ActorId> actors = new LinkedHashSet<>();
    study.blockers().forEach(blocker -> actors.add(blocker.actor()));
    study.equalBlockers().forEach(blocker -> actors.add(blocker.actor()));
    for (ActorId actor : actors) {
      Optional<Blocker> weighted = find(study.blockers(), actor);
      Optional<Blocker> equal = find(study.equalBlockers(), actor);
      grid.row().cell(() -> name(actor, weighted.or(() -> equal).map(Blocker::veto).orElse(false)));
      figures(grid, weighted);
      figures(grid, equal);
      grid.cell(interest(actor));
    }
    grid.end();
  }

  private static Optional<Blocker> find(List<Blocker> blockers, ActorId actor) {
    return blockers.stream().filter(blocker -> blocker.actor().equals(actor)).findFirst();
  }

  private void name(ActorId actor, boolean veto) {
    pen.actor(actor).run();
    if (veto) {
      Words words = pen.words();
      pen.out().text(" ");
      pen.out().open("span", "class", "mark");
      pen.link("#" + Input.ACCEPTANCE.anchor(), words.say("brief.veto"));
      pen.out().close();
    }
  }

  private static void figures(Grid grid, Optional<Blocker> blocker) {
    if (blocker.isPresent()) {
      grid.figure(Blocker.RULE, blocker.get().distance(), 0);
      grid.share(Blocker.RULE, blocker.get().weightShare());
    } else {
      grid.number("–").number("–");
    }
  }

  private String interest(ActorId actor) {
    return pen.brief().dossier().stakes().positionsOn(study.issue().id()).stream()
        .filter(position -> position.actor().equals(actor))
        .map(Position::interest)
        .map(pen.names()::text)
        .findFirst()
        .orElse("");
  }
}
