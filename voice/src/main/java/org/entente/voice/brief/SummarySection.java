package org.entente.voice.brief;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.actors.table.ConcernedActors;
import org.entente.actors.table.Gap;
import org.entente.app.study.Brief;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.ground.StatementGround;
import org.entente.dialogue.ground.Verdict;
import org.entente.kernel.RankInterval;
import org.entente.positions.issue.OpeningOrder;
import org.entente.positions.issue.OpeningOrder.Opening;
import org.entente.positions.issue.OpeningStability;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.voice.page.Markup;
import org.entente.voice.words.GapWords;

/** What matters, in six lines at most; each begins with a link to its section. */
final class SummarySection {
  private final Pen pen;
  private final Markup out;
  private final Brief brief;

  SummarySection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.brief = pen.brief();
  }

  void write() {
    out.open("section", "id", "brief-summary", "class", "summary");
    pen.heading(2, "brief.summary");
    out.open("ul");
    line("table", this::table);
    line("power", this::power);
    line("stances", this::stances);
    line("dialogue", this::dialogue);
    line("opening", this::opening);
    out.close().close();
  }

  private void line(String section, Runnable says) {
    out.open("li");
    out.element(
        "a",
        pen.words().say("brief.lead." + section),
        "class",
        "lead",
        "href",
        "#brief-" + section);
    out.text(" ");
    says.run();
    out.close();
  }

  private void table() {
    int actors = brief.concerned().concerns().size();
    int concerned = brief.concerned().concerned().size();
    pen.sentence(
        pen.words().counted("brief.sum.table", actors),
        pen.whole(ConcernedActors.RULE, actors),
        pen.whole(ConcernedActors.RULE, concerned));
    out.text(" ");
    List<Gap> gaps = brief.missing().gaps();
    if (gaps.isEmpty()) {
      pen.sentence("brief.sum.missing.none");
      return;
    }
    List<String> nouns = GapWords.name(pen.words(), brief.missing());
    List<Runnable> linked =
        IntStream.range(0, gaps.size())
            .<Runnable>mapToObj(
                gap -> () -> pen.link(pen.link(gaps.get(gap).rule()), nouns.get(gap)))
            .toList();
    pen.sentence("brief.sum.missing", pen.list(linked));
  }

  private void power() {
    if (!PowerSection.hasInfluence(brief)) {
      pen.sentence("brief.sum.power.none");
      return;
    }
    List<RankInterval<ActorId>> ranks = brief.influence().ranks();
    int first = 0;
    for (int place = 1; place < ranks.size(); place++) {
      first = ranks.get(place).rank() < ranks.get(first).rank() ? place : first;
    }
    RankInterval<ActorId> top = ranks.get(first);
    pen.sentence(
        top.worst() == 1 ? "brief.sum.power.firm" : "brief.sum.power",
        pen.actor(top.subject()),
        pen.figure(Reading.GODET.rule(), brief.influence().godet().share(first), 2),
        pen.whole(RankInterval.RULE, top.best()),
        pen.whole(RankInterval.RULE, top.worst()));
  }

  private void stances() {
    if (brief.dossier().objectives().isEmpty()) {
      pen.sentence("brief.sum.stances.none");
      return;
    }
    List<ObjectiveSupport> common = brief.stances().common();
    List<ObjectiveSupport> contested = brief.stances().contested();
    int all = brief.dossier().objectives().size();
    pen.sentence(
        pen.words().counted("brief.sum.common", common.size()),
        pen.whole(ObjectiveSupport.RULE, common.size()),
        pen.whole(ObjectiveSupport.RULE, all),
        pen.whole(ObjectiveSupport.RULE, contested.size()));
    if (!common.isEmpty()) {
      out.text(" ");
      pen.sentence("brief.sum.common.first", pen.objective(common.get(0).objective()));
    }
    fought("brief.sum.contested.first", contested, 0);
    fought("brief.sum.contested.second", contested, 1);
  }

  private void fought(String key, List<ObjectiveSupport> hardestFirst, int place) {
    if (place < hardestFirst.size()) {
      ObjectiveSupport support = hardestFirst.get(place);
      out.text(" ");
      pen.sentence(
          key,
          pen.objective(support.objective()),
          pen.whole(ObjectiveSupport.RULE, support.forStrength()),
          pen.whole(ObjectiveSupport.RULE, support.againstStrength()));
    }
  }

  private void dialogue() {
    List<RoundStudy> rounds = brief.rounds();
    if (rounds.isEmpty()) {
      pen.sentence("brief.sum.dialogue.none");
      return;
    }
    RoundStudy last = rounds.get(rounds.size() - 1);
    List<StatementGround> common = last.ground().commonGround();
    pen.sentence(
        pen.words().counted("brief.sum.dialogue", common.size()),
        pen.whole(Verdict.RULE, common.size()),
        pen.whole(Verdict.RULE, last.ground().statements().size()),
        pen.whole(Verdict.RULE, last.ground().divisive().size()));
    if (!common.isEmpty()) {
      out.text(" ");
      pen.sentence(
          "brief.sum.dialogue.first",
          () ->
              pen.link(
                  "#" + Rows.votes(common.get(0).statement()),
                  pen.quoted(
                      pen.names()
                          .text(
                              DialogueSection.statement(last, common.get(0).statement()).text()))));
    }
  }

  private void opening() {
    List<Opening> openings = brief.opening().openings();
    if (openings.isEmpty()) {
      pen.sentence("brief.sum.opening.none");
      return;
    }
    Opening first = openings.get(0);
    RankInterval<?> rank = brief.opening().rank(first.issue());
    pen.sentence(
        "brief.sum.opening",
        pen.issue(first.issue()),
        pen.figure(OpeningOrder.RULE, first.conflict(), 2),
        pen.whole(OpeningStability.RULE, rank.best()),
        pen.whole(OpeningStability.RULE, rank.worst()),
        pen.whole(OpeningOrder.RULE, openings.size()));
    if (openings.size() > 1) {
      Opening last = openings.get(openings.size() - 1);
      out.text(" ");
      pen.sentence(
          "brief.sum.opening.last",
          pen.issue(last.issue()),
          pen.figure(OpeningOrder.RULE, last.conflict(), 2));
    }
  }
}
