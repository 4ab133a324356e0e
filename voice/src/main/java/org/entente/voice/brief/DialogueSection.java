package org.entente.voice.brief;

import java.util.List;
import java.util.OptionalInt;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Consultation;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.disclosure.Cell;
import org.entente.dialogue.disclosure.DisclosedStatement;
import org.entente.dialogue.disclosure.Publication;
import org.entente.dialogue.ground.CategoryShares;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.ground.Verdict;
import org.entente.dialogue.measure.GroupConsensus;
import org.entente.dialogue.opinion.Axis;
import org.entente.dialogue.opinion.AxisStatement;
import org.entente.dialogue.opinion.GroupTest;
import org.entente.dialogue.opinion.OpinionMap;
import org.entente.voice.page.Markup;
import org.entente.voice.words.RoundWords;

/** What the last round of consultation showed: what all groups share, what divides them. */
final class DialogueSection {
  private static final int AXIS_STATEMENTS = 3;

  private final Pen pen;
  private final Markup out;
  private final List<RoundStudy> rounds;

  DialogueSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.rounds = pen.brief().rounds();
  }

  void write() {
    out.open("section", "id", "brief-dialogue");
    pen.heading(2, "brief.dialogue");
    if (rounds.isEmpty()) {
      pen.nothing("brief.dialogue.none");
    } else {
      round(rounds.get(rounds.size() - 1));
    }
    pen.madeFrom(Input.VOTES);
    out.close();
  }

  private void round(RoundStudy study) {
    Consultation consultation = study.round().consultation();
    RoundWords said = new RoundWords(pen.words(), consultation.disclosure().groupBy());
    pen.paragraph(
        "brief.dialogue.how",
        pen.plain(pen.quoted(pen.names().text(consultation.title()))),
        pen.whole(Publication.RULE, study.participants()),
        pen.plain(said.column()));
    pen.link(GroupConsensus.RULE); // its figures stand in the table of votes, below the rules
    common(study, said);
    divisive(study, said);
    untold(study, said);
    opinions(study);
    new MovementBlock(pen, study).write();
    new DecisionBlock(pen, study).write();
  }

  private void common(RoundStudy study, RoundWords said) {
    pen.heading(3, "brief.dialogue.common");
    List<StatementGround> common = study.ground().commonGround();
    if (common.isEmpty()) {
      pen.paragraph("brief.dialogue.common.none");
    }
    for (StatementGround ground : common) {
      Vote answer = answer(ground.verdict());
      block(
          study,
          ground.statement(),
          said,
          () ->
              pen.sentence(
                  "brief.dialogue.all-" + answer.code(),
                  () -> pen.link(pen.link(Verdict.RULE), pen.words().say("brief.dialogue.rule"))));
    }
  }

  private static Vote answer(Verdict verdict) {
    return verdict.fold(
        Verdict.CommonGround::answer,
        divisive -> Vote.PASS,
        Verdict.Majority::answer,
        () -> Vote.PASS,
        cannot -> Vote.PASS);
  }

  private void divisive(RoundStudy study, RoundWords said) {
    pen.heading(3, "brief.dialogue.divisive");
    List<StatementGround> divisive = study.ground().divisive();
    if (divisive.isEmpty()) {
      pen.paragraph("brief.dialogue.divisive.none");
    }
    for (StatementGround ground : divisive) {
      block(
          study,
          ground.statement(),
          said,
          () ->
              ground
                  .findWidest()
                  .ifPresent(
                      contrast ->
                          pen.sentence(
                              "brief.dialogue.apart-" + contrast.answer().code(),
                              pen.plain(said.group(contrast.more().group())),
                              pen.plain(said.group(contrast.less().group())),
                              () ->
                                  pen.link(
                                      pen.link(Verdict.RULE),
                                      pen.words().say("brief.dialogue.rule")))));
    }
  }

  private void block(RoundStudy study, StatementId id, RoundWords said, Runnable sentence) {
    Statement statement = statement(study, id);
    out.open("div", "class", "block");
    out.open("h4");
    pen.link("#" + Rows.votes(id), pen.names().text(statement.text()));
    out.close();
    out.open("p");
    sentence.run();
    out.close();
    out.open("p", "class", "side");
    pen.sentence("brief.dialogue.agree", () -> shares(published(study, id), said));
    equalGroups(study, id);
    out.close();
    study.round().findAnswer(id).ifPresent(this::answer);
    out.close();
  }

  /** Beside the counts, what groups of equal weight say; only where no group's is withheld. */
  private void equalGroups(RoundStudy study, StatementId id) {
    study
        .findByCategory(id)
        .ifPresent(
            shares -> {
              out.text(" ");
              pen.sentence("round.equal-groups", pen.share(CategoryShares.RULE, shares.agrees()));
            });
  }

  private void shares(DisclosedStatement published, RoundWords said) {
    for (int at = 0; at < published.groups().size(); at++) {
      out.text(at == 0 ? "" : pen.words().say("list.comma"));
      out.text(said.group(published.groups().get(at)) + "\u00A0");
      share(published.groups().get(at).cell(), said);
    }
    pen.link(Publication.RULE);
  }

  private void share(Cell cell, RoundWords said) {
    OptionalInt agrees =
        cell.fold(
            full -> OptionalInt.of(full.count().agrees()),
            some -> OptionalInt.of(some.agrees()),
            OptionalInt::empty);
    agrees.ifPresentOrElse(
        number -> pen.linked(Publication.RULE, number, said.agreement(cell)).run(),
        () -> out.text(said.agreement(cell)));
  }

  private void answer(Answer answer) {
    out.open("p", "class", "note");
    String text = pen.names().text(answer.text());
    if (!text.isBlank()) {
      pen.sentence("brief.dialogue.answer", pen.plain(pen.quoted(text)));
      out.text(" ");
    }
    answer
        .owners()
        .forEach(
            owner ->
                pen.sentence(
                    answer.due().isEmpty() ? "brief.dialogue.owes" : "brief.dialogue.owes-by",
                    pen.actor(owner),
                    pen.plain(answer.due())));
    answer
        .issues()
        .forEach(
            issue -> {
              out.text(" ");
              pen.sentence("brief.dialogue.sent", pen.issue(issue));
            });
    out.close();
  }

  private void untold(RoundStudy study, RoundWords said) {
    List<StatementGround> silent =
        study.ground().statements().stream()
            .filter(ground -> ground.verdict() instanceof Verdict.CannotTell)
            .toList();
    if (!silent.isEmpty()) {
      pen.note(
          pen.words().counted("brief.dialogue.cannot-tell", silent.size()),
          pen.whole(Verdict.RULE, silent.size()),
          pen.plain(said.groups(silent.get(0).unheard())));
    }
  }

  private void opinions(RoundStudy study) {
    pen.heading(3, "brief.dialogue.groups");
    GroupTest test = study.groups().test();
    pen.paragraph(
        study.groups().supported() ? "brief.dialogue.groups.some" : "brief.dialogue.groups.none",
        pen.whole(GroupTest.RULE, study.groups().grouping().groups()),
        pen.figure(GroupTest.RULE, test.chance().p(), 3),
        pen.figure(GroupTest.RULE, test.stability().agreement(), 2));
    List<AxisStatement> axis = study.map().statements(Axis.MAIN, AXIS_STATEMENTS);
    if (!axis.isEmpty()) {
      pen.paragraph(
          "brief.dialogue.axis",
          pen.share(OpinionMap.RULE, study.map().share(Axis.MAIN).value()),
          pen.list(axis.stream().map(part -> named(study, part.statement())).toList()));
    }
  }

  private Runnable named(RoundStudy study, StatementId id) {
    return () ->
        pen.link("#" + Rows.votes(id), pen.quoted(pen.names().text(statement(study, id).text())));
  }

  static Statement statement(RoundStudy study, StatementId id) {
    return study.round().consultation().statements().stream()
        .filter(statement -> statement.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no statement has the id " + id));
  }

  static DisclosedStatement published(RoundStudy study, StatementId id) {
    return study
        .published()
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no published statement has the id " + id));
  }
}
