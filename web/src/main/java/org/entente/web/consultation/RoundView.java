package org.entente.web.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.Answer;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.disclosure.DisclosedGroup;
import org.entente.dialogue.disclosure.DisclosedStatement;
import org.entente.dialogue.disclosure.Publication;
import org.entente.dialogue.ground.CategoryShares;
import org.entente.dialogue.ground.Contrast;
import org.entente.dialogue.ground.GroupVoice;
import org.entente.dialogue.ground.Representative;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.ground.Verdict;
import org.entente.dialogue.measure.GroupConsensus;
import org.entente.dialogue.measure.ShareChange;
import org.entente.dialogue.opinion.Axis;
import org.entente.dialogue.opinion.GroupTest;
import org.entente.dialogue.opinion.OpinionMap;
import org.entente.voice.words.RoundWords;
import org.entente.voice.words.Words;
import org.entente.web.page.Desk;
import org.entente.web.table.Names;
import org.springframework.ui.Model;

/** What a round brought, as its page shows it: sentences and counts, nothing withheld. */
final class RoundView {
  private static final int AXIS_STATEMENTS = 3;

  private RoundView() {}

  /** What one group said, as far as it is shown. */
  record Said(String group, String counts) {}

  /** What became of a statement. */
  record Owed(String text, String owner, String due, String status, String issue) {}

  /** One statement with what is concluded from it. */
  record Line(
      String id,
      String text,
      String standing,
      String sentence,
      String all,
      String equal,
      List<Said> groups,
      List<Owed> answers) {}

  /** By what one knows a group. */
  record Card(String group, int voters, List<String> agrees, List<String> disagrees) {}

  /** Puts a study before a reader. */
  static void show(Desk desk, RoundStudy study, Model model) {
    Words words = desk.words();
    RoundWords said = new RoundWords(words, study.round().consultation().disclosure().groupBy());
    Names names = Names.at(desk);
    model.addAttribute("participants", study.participants());
    model.addAttribute("column", said.column());
    model.addAttribute("common", lines(study, study.ground().commonGround(), said, names, words));
    model.addAttribute("divisive", lines(study, study.ground().divisive(), said, names, words));
    model.addAttribute("others", others(study, said, names, words));
    model.addAttribute(
        "cards",
        study.ground().groups().stream().map(voice -> card(study, voice, said, words)).toList());
    model.addAttribute("moved", new MovedView(study, said, names, words).moved());
    opinions(study, words, model);
    model.addAttribute(
        "rules",
        List.of(
            Verdict.RULE,
            GroupConsensus.RULE,
            Publication.RULE,
            Contrast.RULE,
            CategoryShares.RULE));
    model.addAttribute("mapRules", List.of(OpinionMap.RULE, GroupTest.RULE));
    model.addAttribute("movementRules", List.of(ShareChange.NEWCOMBE));
    model.addAttribute("least", study.round().consultation().disclosure().leastVoters());
  }

  private static List<Line> others(RoundStudy study, RoundWords said, Names names, Words words) {
    List<StatementGround> rest = new ArrayList<>(study.ground().statements());
    rest.removeAll(study.ground().commonGround());
    rest.removeAll(study.ground().divisive());
    return lines(study, rest, said, names, words);
  }

  private static List<Line> lines(
      RoundStudy study, List<StatementGround> grounds, RoundWords said, Names names, Words words) {
    return grounds.stream().map(ground -> line(study, ground, said, names, words)).toList();
  }

  private static Line line(
      RoundStudy study, StatementGround ground, RoundWords said, Names names, Words words) {
    DisclosedStatement published = study.published().find(ground.statement()).orElseThrow();
    List<Said> groups = new ArrayList<>();
    for (DisclosedGroup group : published.groups()) {
      groups.add(new Said(said.group(group), said.counts(group.cell())));
    }
    return new Line(
        ground.statement().value(),
        text(study, ground.statement(), words),
        words.say("cli.standing." + ground.verdict().code()),
        sentence(ground, said, words),
        said.counts(published.all()),
        study
            .findByCategory(ground.statement())
            .map(shares -> words.say("round.equal-groups", words.percent(shares.agrees())))
            .orElse(""),
        groups,
        study.round().findAnswer(ground.statement()).stream()
            .map(answer -> owed(answer, names, words))
            .toList());
  }

  private static String sentence(StatementGround ground, RoundWords said, Words words) {
    return ground
        .verdict()
        .fold(
            common -> words.say("round.all-" + common.answer().code()),
            divisive ->
                words.say(
                    "round.apart-" + divisive.contrast().answer().code(),
                    said.group(divisive.contrast().more().group()),
                    said.group(divisive.contrast().less().group())),
            majority -> words.say("round.most-" + majority.answer().code()),
            () -> words.say("round.undecided"),
            cannot -> words.say("round.cannot-tell", said.groups(cannot.unheard())));
  }

  private static Owed owed(Answer answer, Names names, Words words) {
    return new Owed(
        answer.text().in(words.language()),
        answer.owners().stream().map(owner -> names.actor(owner.value())).findFirst().orElse(""),
        answer.due(),
        words.code("answer_status", answer.status().code()),
        answer.issues().stream().map(issue -> names.issue(issue.value())).findFirst().orElse(""));
  }

  private static Card card(RoundStudy study, GroupVoice voice, RoundWords said, Words words) {
    return new Card(
        said.group(voice.group()),
        voice.voters(),
        texts(study, voice, Vote.AGREE, words),
        texts(study, voice, Vote.DISAGREE, words));
  }

  private static List<String> texts(RoundStudy study, GroupVoice voice, Vote answer, Words words) {
    return voice.statements().stream()
        .filter(one -> one.answer() == answer)
        .map(Representative::statement)
        .map(id -> text(study, id, words))
        .toList();
  }

  private static void opinions(RoundStudy study, Words words, Model model) {
    GroupTest test = study.groups().test();
    model.addAttribute(
        "camps",
        words.say(
            study.groups().supported()
                ? "brief.dialogue.groups.some"
                : "brief.dialogue.groups.none",
            study.groups().grouping().groups(),
            words.number(test.chance().p(), 3),
            words.number(test.stability().agreement(), 2)));
    model.addAttribute(
        "axis",
        words.say(
            "brief.dialogue.axis",
            words.percent(study.map().share(Axis.MAIN).value()),
            study.map().statements(Axis.MAIN, AXIS_STATEMENTS).stream()
                .map(part -> words.say("quoted", text(study, part.statement(), words)))
                .collect(Collectors.joining(words.say("list.comma")))));
    model.addAttribute("points", MapPoints.of(study));
  }

  static String text(RoundStudy study, StatementId id, Words words) {
    return study.round().consultation().statements().stream()
        .filter(statement -> statement.id().equals(id))
        .findFirst()
        .map(Statement::text)
        .map(text -> text.in(words.language()))
        .filter(text -> !text.isBlank())
        .orElse(id.value());
  }
}
