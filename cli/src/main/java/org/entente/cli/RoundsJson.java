package org.entente.cli;

import java.util.List;
import org.entente.app.study.Brief;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.decision.Outcome;
import org.entente.dialogue.disclosure.Cell;
import org.entente.dialogue.disclosure.DisclosedGroup;
import org.entente.dialogue.disclosure.DisclosedMovement;
import org.entente.dialogue.disclosure.DisclosedStatement;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.movement.StatementMovement;
import org.entente.dialogue.opinion.Axis;
import org.entente.dialogue.opinion.GroupTest;
import tools.jackson.core.JsonGenerator;

/** What rounds of consultation brought, as far as it may be shown, for programs. */
final class RoundsJson {
  private RoundsJson() {}

  /** Writes the field {@code rounds}. */
  static void write(JsonGenerator to, Brief brief) {
    Json.array(to, "rounds", brief.rounds(), study -> round(to, study, brief.decisions(study)));
  }

  private static void round(JsonGenerator to, RoundStudy study, List<Outcome> decided) {
    GroupTest test = study.groups().test();
    to.writeStartObject();
    Json.text(to, "round", study.round().consultation().id().value());
    Json.whole(to, "participants", study.participants());
    Json.whole(to, "judged", study.ground().statements().size());
    Json.whole(to, "common", study.ground().commonGround().size());
    Json.whole(to, "divisive", study.ground().divisive().size());
    to.writeName("groupsSupported");
    to.writeBoolean(study.groups().supported());
    Json.whole(to, "groups", study.groups().grouping().groups());
    Json.number(to, "p", test.chance().p());
    Json.number(to, "stability", test.stability().agreement());
    Json.number(to, "mainAxis", study.map().share(Axis.MAIN).value());
    Json.array(to, "published", study.published().statements(), one -> published(to, one));
    Json.array(to, "statements", study.ground().statements(), one -> ground(to, study, one));
    Json.array(to, "movement", study.movement().statements(), one -> moved(to, study, one));
    DecisionsJson.write(to, decided);
    to.writeEndObject();
  }

  private static void published(JsonGenerator to, DisclosedStatement statement) {
    to.writeStartObject();
    Json.text(to, "statement", statement.statement().value());
    cell(to, statement.all());
    Json.array(to, "groups", statement.groups(), group -> group(to, group));
    to.writeEndObject();
  }

  private static void group(JsonGenerator to, DisclosedGroup group) {
    to.writeStartObject();
    Json.texts(to, "labels", group.labels());
    cell(to, group.cell());
    to.writeEndObject();
  }

  private static void cell(JsonGenerator to, Cell cell) {
    boolean shown =
        cell.fold(
            full -> {
              Json.whole(to, "agree", full.count().agrees());
              Json.whole(to, "disagree", full.count().disagrees());
              Json.whole(to, "pass", full.count().passes());
              return true;
            },
            some -> {
              Json.whole(to, "agree", some.agrees());
              Json.whole(to, "votes", some.votes());
              return true;
            },
            () -> false);
    to.writeName("withheld");
    to.writeBoolean(!shown);
  }

  /** Consensus only where every group's counts are shown: else it would give them away. */
  private static void ground(JsonGenerator to, RoundStudy study, StatementGround ground) {
    to.writeStartObject();
    Json.text(to, "statement", ground.statement().value());
    Json.text(to, "verdict", ground.verdict().code());
    if (study.showsEveryGroup(ground.statement())) {
      Json.number(to, "groupInformedConsensus", ground.agreement().value());
      Json.numbers(to, "interval", List.of(ground.agreement().low(), ground.agreement().high()));
      Json.number(to, "equalGroups", ground.byCategory().agrees());
    }
    to.writeEndObject();
  }

  private static void moved(JsonGenerator to, RoundStudy study, StatementMovement moved) {
    to.writeStartObject();
    Json.text(to, "statement", moved.statement().value());
    to.writeName("reworded");
    to.writeBoolean(moved.isReworded());
    study
        .movement()
        .find(moved.statement())
        .ifPresent(
            shown -> {
              shift(to, shown.all());
              Json.array(to, "groups", shown.groups(), group -> group(to, group));
            });
    to.writeEndObject();
  }

  private static void group(JsonGenerator to, DisclosedMovement.Shift group) {
    to.writeStartObject();
    Json.texts(to, "labels", group.labels());
    shift(to, group);
    to.writeEndObject();
  }

  /** Nothing, where one round withholds it. */
  private static void shift(JsonGenerator to, DisclosedMovement.Shift shift) {
    shift.fold(
        (before, after) -> {
          ShareChange change = DisclosedMovement.change(before, after);
          Json.number(to, "before", (double) before.agrees() / before.votes());
          Json.number(to, "now", (double) after.agrees() / after.votes());
          Json.number(to, "change", change.change());
          Json.numbers(to, "interval", List.of(change.low(), change.high()));
          return true;
        },
        () -> false);
  }
}
