package org.entente.cli;

import java.util.List;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.polis.MajorityOpinion;
import org.entente.dialogue.polis.Point;
import org.entente.dialogue.polis.PolisStudy;
import org.entente.dialogue.polis.RepresentativeStatement;
import tools.jackson.core.JsonGenerator;

/** What Polis would say of votes when started cold, for programs. */
final class ParityJson {
  private final JsonGenerator to;
  private final PolisStudy study;
  private final VoteTable votes;

  private ParityJson(JsonGenerator to, PolisStudy study) {
    this.to = to;
    this.study = study;
    this.votes = study.input().votes();
  }

  /** Writes the fields of an object that is open. */
  static void write(JsonGenerator to, PolisStudy study) {
    ParityJson json = new ParityJson(to, study);
    json.participants();
    json.groups();
    json.statements();
    Json.object(to, "parity", json::parity);
  }

  private void participants() {
    to.writeName("participants");
    to.writeStartArray();
    for (int voter = 0; voter < votes.voters().size(); voter++) {
      Point place = study.map().voter(voter);
      int group = study.groups().group(voter);
      to.writeStartObject();
      Json.text(to, "id", votes.voters().get(voter).value());
      to.writeName("group");
      if (group == Grouping.NONE) {
        to.writeNull();
      } else {
        to.writeString(study.groups().labels().get(group));
      }
      Json.number(to, "x", place.x());
      Json.number(to, "y", place.y());
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private void groups() {
    to.writeName("groups");
    to.writeStartArray();
    for (int group = 0; group < study.groups().groups(); group++) {
      to.writeStartObject();
      Json.text(to, "id", study.groups().labels().get(group));
      Json.whole(to, "size", study.groups().size(group));
      Json.array(to, "representative", study.representatives(group), this::representative);
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private void representative(RepresentativeStatement one) {
    to.writeStartObject();
    Json.text(to, "statement", one.statement().value());
    Json.text(to, "answer", one.answer().code());
    Json.whole(to, "given", one.given());
    Json.whole(to, "votes", one.own().votes());
    Json.number(to, "proportion", one.proportion().share());
    Json.number(to, "proportionTest", one.proportion().z());
    Json.number(to, "ratio", one.contrast().ratio());
    Json.number(to, "contrastTest", one.contrast().z());
    to.writeName("most");
    to.writeBoolean(one.most());
    to.writeEndObject();
  }

  private void statements() {
    to.writeName("statements");
    to.writeStartArray();
    List<StatementId> ids = votes.statements();
    for (int at = 0; at < ids.size(); at++) {
      Count all = study.tally().all(at);
      to.writeStartObject();
      Json.text(to, "id", ids.get(at).value());
      Json.whole(to, "agree", all.agrees());
      Json.whole(to, "disagree", all.disagrees());
      Json.whole(to, "pass", all.passes());
      Json.number(to, "groupInformedConsensus", study.consensus(at));
      Json.number(to, "extremity", study.map().extremity(at));
      Json.number(to, "priority", study.priority(at));
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private void parity() {
    Json.object(to, "pca", this::axes);
    Json.whole(to, "k", study.found().groups().groups());
    Json.object(
        to,
        "silhouettes",
        () ->
            study
                .found()
                .silhouettes()
                .forEach((k, silhouette) -> Json.number(to, String.valueOf(k), silhouette)));
    Json.texts(to, "inConversation", study.found().in().stream().map(votes.voters()::get).toList());
    bases();
    Json.array(to, "majorityAgree", study.majority(Vote.AGREE), this::majority);
    Json.array(to, "majorityDisagree", study.majority(Vote.DISAGREE), this::majority);
  }

  private void axes() {
    Json.texts(to, "statements", votes.statements());
    row("center", statement -> study.map().center(statement));
    to.writeName("comps");
    to.writeStartArray();
    row(statement -> study.map().weight(statement).x());
    row(statement -> study.map().weight(statement).y());
    to.writeEndArray();
    to.writeName("commentProjection");
    to.writeStartArray();
    row(statement -> study.map().statement(statement).x());
    row(statement -> study.map().statement(statement).y());
    to.writeEndArray();
  }

  /** A figure of each statement. */
  private interface Figure {
    double of(int statement);
  }

  private void row(String name, Figure figure) {
    to.writeName(name);
    row(figure);
  }

  private void row(Figure figure) {
    to.writeStartArray();
    for (int at = 0; at < votes.statements().size(); at++) {
      to.writeNumber(figure.of(at));
    }
    to.writeEndArray();
  }

  private void bases() {
    Grouping bases = study.found().bases();
    to.writeName("baseClusters");
    to.writeStartArray();
    for (int base = 0; base < bases.groups(); base++) {
      to.writeStartArray();
      for (int voter = 0; voter < votes.voters().size(); voter++) {
        if (bases.group(voter) == base) {
          to.writeString(votes.voters().get(voter).value());
        }
      }
      to.writeEndArray();
    }
    to.writeEndArray();
  }

  private void majority(MajorityOpinion opinion) {
    to.writeStartObject();
    Json.text(to, "statement", opinion.statement().value());
    Json.whole(to, "given", opinion.given());
    Json.whole(to, "votes", opinion.all().votes());
    Json.number(to, "proportion", opinion.proportion().share());
    Json.number(to, "proportionTest", opinion.proportion().z());
    to.writeEndObject();
  }
}
