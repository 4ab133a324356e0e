package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.List;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.disclosure.Cell;
import org.entente.dialogue.disclosure.DisclosedMovement;
import org.entente.dialogue.disclosure.DisclosedMovement.Shift;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.movement.ActorMovement;
import org.entente.dialogue.movement.StatementMovement;
import org.entente.voice.words.RoundWords;
import org.entente.voice.words.Words;
import org.entente.web.table.Names;

/** What moved since the round before, as a round's page shows it: published cells alone. */
final class MovedView {
  private static final String NOTHING = "–";

  private final RoundStudy study;
  private final RoundWords said;
  private final Names names;
  private final Words words;

  MovedView(RoundStudy study, RoundWords said, Names names, Words words) {
    this.study = study;
    this.said = said;
    this.names = names;
    this.words = words;
  }

  /** How one statement moved: everybody first, then group by group, then actors by name. */
  record Moved(String text, boolean reworded, List<Row> rows, List<String> actors) {}

  /** How one group moved. */
  record Row(String group, String before, String now, String change) {}

  List<Moved> moved() {
    return study.movement().statements().stream().map(this::moved).toList();
  }

  private Moved moved(StatementMovement moved) {
    List<Row> rows = new ArrayList<>();
    study
        .movement()
        .find(moved.statement())
        .ifPresent(
            shown -> {
              rows.add(row(words.say("round.group.all"), shown.all()));
              shown.groups().forEach(group -> rows.add(row(said.groups(group.labels()), group)));
            });
    return new Moved(
        RoundView.text(study, moved.statement(), words),
        moved.isReworded(),
        rows,
        moved.actors().stream().filter(ActorMovement::isMoved).map(this::actor).toList());
  }

  private Row row(String group, Shift shift) {
    return new Row(
        group,
        share(shift.before()),
        share(shift.after()),
        shift.fold((before, after) -> change(before, after), () -> NOTHING));
  }

  private String share(Cell cell) {
    return cell.fold(
        full -> share(full.count().agrees(), full.count().votes()),
        some -> share(some.agrees(), some.votes()),
        () -> words.say("round.withheld"));
  }

  private String share(int some, int all) {
    return all == 0 ? NOTHING : words.percent((double) some / all);
  }

  private String change(Cell.Agreement before, Cell.Agreement after) {
    ShareChange change = DisclosedMovement.change(before, after);
    return words.say(
        "brief.dialogue.interval",
        words.percent(change.change()),
        words.percent(change.low()),
        words.percent(change.high()));
  }

  private String actor(ActorMovement actor) {
    return words.say(
        "brief.dialogue.actor-moved",
        names.actor(actor.actor().value()),
        words.code("vote", actor.from().code()),
        words.code("vote", actor.to().code()));
  }
}
