package org.entente.voice.brief;

import java.util.List;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.disclosure.DisclosedStatement;
import org.entente.dialogue.disclosure.Publication;
import org.entente.dialogue.measure.GroupConsensus;
import org.entente.voice.page.Markup;
import org.entente.voice.words.RoundWords;

/** The counts of the last round's votes, as far as they may be shown. */
final class VoteInputs {
  private final Pen pen;
  private final Markup out;

  VoteInputs(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
  }

  void write() {
    List<RoundStudy> rounds = pen.brief().rounds();
    out.open("section", "id", Input.VOTES.anchor());
    pen.heading(3, "brief.input.votes");
    if (rounds.isEmpty()) {
      pen.nothing("brief.dialogue.none");
    } else {
      table(rounds.get(rounds.size() - 1));
    }
    out.close();
  }

  private void table(RoundStudy study) {
    RoundWords said =
        new RoundWords(pen.words(), study.round().consultation().disclosure().groupBy());
    Grid grid =
        new Grid(pen, "table-votes")
            .words("brief.column.statement")
            .explained("brief.column.votes-all", Publication.RULE)
            .explained("brief.column.votes-groups", Publication.RULE)
            .figures("brief.column.consensus", GroupConsensus.RULE)
            .begin(
                "brief.input.votes.table",
                pen.plain(pen.names().text(study.round().consultation().title())));
    for (DisclosedStatement published : study.published().statements()) {
      grid.row("id", Rows.votes(published.statement()))
          .cell(pen.names().text(DialogueSection.statement(study, published.statement()).text()))
          .cell(said.counts(published.all()))
          .cell(() -> groups(published, said))
          .right(() -> consensus(study, published));
    }
    grid.end();
    pen.note("brief.input.votes.withheld", pen.plain(leastVoters(study)));
  }

  private String leastVoters(RoundStudy study) {
    int least = study.round().consultation().disclosure().leastVoters();
    return pen.words().number(least, 0);
  }

  private void groups(DisclosedStatement published, RoundWords said) {
    for (int at = 0; at < published.groups().size(); at++) {
      out.text(at == 0 ? "" : "; ");
      out.text(
          pen.words()
              .say(
                  "round.line",
                  said.group(published.groups().get(at)),
                  said.counts(published.groups().get(at).cell())));
    }
  }

  /** Only where every group's counts are shown: else it would give away what is withheld. */
  private void consensus(RoundStudy study, DisclosedStatement published) {
    boolean open =
        published.groups().stream()
            .allMatch(group -> group.cell().fold(full -> true, some -> true, () -> false));
    study.ground().statements().stream()
        .filter(ground -> open && ground.statement().equals(published.statement()))
        .findFirst()
        .ifPresentOrElse(
            ground ->
                pen.interval(
                    GroupConsensus.RULE,
                    ground.agreement().value(),
                    ground.agreement().low(),
                    ground.agreement().high(),
                    pen.words()
                        .say(
                            "brief.dialogue.interval",
                            pen.words().number(ground.agreement().value(), 2),
                            pen.words().number(ground.agreement().low(), 2),
                            pen.words().number(ground.agreement().high(), 2))),
            () -> out.text("–"));
  }
}
