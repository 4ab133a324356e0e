package org.entente.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.study.DialogueStudy;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.ground.GroupShare;
import org.entente.dialogue.ground.GroupVoice;
import org.entente.dialogue.ground.Representative;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.ground.Verdict;
import org.entente.dialogue.opinion.Axis;
import org.entente.dialogue.opinion.GroupTest;
import org.entente.dialogue.opinion.Memberships;
import org.entente.dialogue.routing.Priority;
import tools.jackson.core.JsonGenerator;

/** What votes show, for programs. */
final class DialogueJson {
  private final JsonGenerator to;
  private final DialogueStudy study;

  private DialogueJson(JsonGenerator to, DialogueStudy study) {
    this.to = to;
    this.study = study;
  }

  /** Writes the fields of an object that is open. */
  static void write(JsonGenerator to, DialogueStudy study) {
    DialogueJson json = new DialogueJson(to, study);
    json.participants();
    json.groups();
    json.test();
    json.statements();
  }

  private void participants() {
    to.writeName("participants");
    to.writeStartArray();
    for (int voter = 0; voter < study.votes().voters().size(); voter++) {
      to.writeStartObject();
      Json.text(to, "id", study.votes().voters().get(voter).value());
      group(study.grouping(), voter);
      Json.number(to, "x", study.map().x(voter));
      Json.number(to, "y", study.map().y(voter));
      int row = voter;
      study.found().findMemberships().ifPresent(shares -> membership(shares, row));
      to.writeEndObject();
    }
    to.writeEndArray();
  }

  private void group(Grouping grouping, int voter) {
    to.writeName("group");
    if (grouping.group(voter) == Grouping.NONE) {
      to.writeNull();
    } else {
      to.writeString(grouping.labels().get(grouping.group(voter)));
    }
  }

  /** By found group: in what part of the resamples the voter was in it. */
  private void membership(Memberships shares, int voter) {
    Grouping found = study.found().grouping();
    Json.object(
        to,
        "membership",
        () -> {
          for (int group = 0; group < found.groups(); group++) {
            Json.number(to, found.labels().get(group), shares.share(voter, group).value());
          }
        });
  }

  private void groups() {
    Grouping grouping = study.grouping();
    Json.array(
        to,
        "groups",
        study.ground().groups(),
        voice -> {
          to.writeStartObject();
          Json.text(to, "id", voice.group());
          Json.whole(to, "size", grouping.size(grouping.labels().indexOf(voice.group())));
          Json.array(to, "representative", voice.statements(), this::representative);
          to.writeEndObject();
        });
    Json.text(to, "representativeRule", GroupVoice.RULE.id());
  }

  private void representative(Representative one) {
    to.writeStartObject();
    Json.text(to, "statement", one.statement().value());
    Json.text(to, "answer", one.answer().code());
    Json.number(to, "proportion", one.proportion().share());
    Json.number(to, "proportionTest", one.proportion().z());
    Json.number(to, "contrastTest", one.contrast().z());
    Json.number(to, "score", one.score());
    counts("own", one.own());
    counts("others", one.others());
    to.writeEndObject();
  }

  private void counts(String name, Count count) {
    Json.object(
        to,
        name,
        () -> {
          Json.whole(to, "agree", count.agrees());
          Json.whole(to, "disagree", count.disagrees());
          Json.whole(to, "pass", count.passes());
        });
  }

  private void test() {
    GroupTest test = study.found().test();
    to.writeName("groupsSupported");
    to.writeBoolean(study.found().supported());
    Json.object(
        to,
        "groupsTest",
        () -> {
          Json.whole(to, "groups", test.best());
          Json.whole(to, "voters", test.voters());
          Json.number(to, "statistic", test.chance().statistic());
          Json.number(to, "quantile95", test.chance().quantile());
          Json.number(to, "p", test.chance().p());
          Json.whole(to, "shuffles", test.chance().shuffles());
          Json.number(to, "stability", test.stability().agreement());
          Json.whole(to, "resamples", test.stability().resamples());
          Json.array(to, "candidates", test.candidates(), this::candidate);
          Json.text(to, "rule", GroupTest.RULE.id());
        });
    Json.object(
        to,
        "mainAxis",
        () -> {
          Json.number(to, "share", study.map().share(Axis.MAIN).value());
          Json.number(to, "shareQuantile95", test.line().quantile().value());
          Json.number(to, "p", test.line().p());
        });
  }

  private void candidate(GroupTest.Candidate candidate) {
    to.writeStartObject();
    Json.whole(to, "groups", candidate.groups());
    Json.number(to, "silhouette", candidate.silhouette());
    Json.number(to, "expected", candidate.expected());
    to.writeEndObject();
  }

  private void statements() {
    Tally tally = Tally.of(study.votes(), study.grouping());
    Map<StatementId, StatementGround> grounds = new HashMap<>();
    study.ground().statements().forEach(ground -> grounds.put(ground.statement(), ground));
    to.writeName("statements");
    to.writeStartArray();
    List<StatementId> ids = study.votes().statements();
    for (int at = 0; at < ids.size(); at++) {
      to.writeStartObject();
      Json.text(to, "id", ids.get(at).value());
      Count all = tally.all(at);
      Json.whole(to, "agree", all.agrees());
      Json.whole(to, "disagree", all.disagrees());
      Json.whole(to, "pass", all.passes());
      StatementGround ground = grounds.get(ids.get(at));
      if (ground != null) {
        ground(ground);
      }
      double extremity = study.map().extremity(at);
      Json.number(to, "extremity", extremity);
      Json.number(to, "priority", Priority.of(all, extremity, isAbout(ids.get(at))));
      to.writeEndObject();
    }
    to.writeEndArray();
    Json.text(to, "verdictRule", Verdict.RULE.id());
  }

  private boolean isAbout(StatementId id) {
    return study.statements().stream()
        .anyMatch(statement -> statement.about() && statement.id().equals(id));
  }

  private void ground(StatementGround ground) {
    Json.number(to, "groupInformedConsensus", ground.agreement().value());
    Json.numbers(to, "interval", List.of(ground.agreement().low(), ground.agreement().high()));
    Json.number(to, "groupInformedDissent", ground.disagreement().value());
    Json.text(to, "verdict", ground.verdict().code());
    Json.array(to, "byGroup", ground.groups(), this::byGroup);
    Json.object(
        to,
        "equalGroups",
        () -> {
          Json.number(to, "agree", ground.byCategory().agrees());
          Json.number(to, "disagree", ground.byCategory().disagrees());
          Json.number(to, "pass", ground.byCategory().passes());
        });
  }

  private void byGroup(GroupShare group) {
    to.writeStartObject();
    Json.text(to, "group", group.group());
    Json.whole(to, "agree", group.count().agrees());
    Json.whole(to, "disagree", group.count().disagrees());
    Json.whole(to, "pass", group.count().passes());
    Json.numbers(
        to, "interval", List.of(group.share(Vote.AGREE).low(), group.share(Vote.AGREE).high()));
    to.writeEndObject();
  }
}
