package org.entente.voice.brief;

import java.util.Comparator;
import java.util.List;
import org.entente.kernel.Matrix;
import org.entente.positions.Stance;
import org.entente.positions.stance.Convergence;
import org.entente.positions.stance.PairReasons;
import org.entente.positions.stance.PairReasons.Shared;
import org.entente.voice.chart.ConvergenceChart;
import org.entente.voice.chart.Tie;
import org.entente.voice.page.Markup;

/** Who is with whom and who is against whom, and why. */
final class PairBlocks {
  private static final int PAIRS = 3;
  private static final int REASONS = 2;

  private final Pen pen;
  private final Markup out;
  private final Convergence valued;

  PairBlocks(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.valued = pen.brief().stances().valued().convergence();
  }

  void write() {
    List<PairReasons> pairs =
        pen.brief().stances().pairs().stream()
            .sorted(Comparator.comparingDouble(PairReasons::net).reversed())
            .toList();
    if (pairs.isEmpty()) {
      return;
    }
    pen.heading(3, "brief.pairs");
    chart();
    pen.heading(4, "brief.pairs.closest");
    pairs.stream().filter(pair -> pair.net() > 0).limit(PAIRS).forEach(this::pair);
    List<PairReasons> apart =
        pairs.stream()
            .filter(pair -> pair.net() < 0)
            .sorted(Comparator.comparingDouble(PairReasons::net))
            .limit(PAIRS)
            .toList();
    if (!apart.isEmpty()) {
      pen.heading(4, "brief.pairs.furthest");
      apart.forEach(this::pair);
    }
  }

  private void chart() {
    double threshold = Tie.threshold(valued, Tie.MOST);
    List<Tie> ties = Tie.of(valued, threshold);
    out.open("figure");
    out.insert(ConvergenceChart.of(valued, threshold, pen.names()::actor, pen.words()).text());
    out.open("figcaption");
    pen.sentence(
        "brief.pairs.figure",
        pen.figure(Convergence.RULE, threshold, 1),
        pen.whole(Convergence.RULE, ties.size()));
    out.close().close();
    Grid grid =
        new Grid(pen, "table-ties")
            .words("brief.column.pair")
            .figures("brief.column.convergence", Convergence.RULE)
            .figures("brief.column.divergence", Convergence.RULE)
            .figures("brief.column.net", Convergence.RULE)
            .figures("brief.column.net-godet", Convergence.RULE)
            .figures("brief.column.net-software", Convergence.RULE)
            .begin("brief.pairs.table");
    Matrix godet = pen.brief().stances().godet().convergence().net();
    Matrix software = pen.brief().stances().software().convergence().net();
    for (Tie tie : ties) {
      grid.row()
          .cell(() -> names(tie))
          .figure(Convergence.RULE, valued.convergence().at(tie.one(), tie.other()), 1)
          .figure(Convergence.RULE, valued.divergence().at(tie.one(), tie.other()), 1)
          .figure(Convergence.RULE, tie.net(), 1)
          .figure(Convergence.RULE, godet.at(tie.one(), tie.other()), 1)
          .figure(Convergence.RULE, software.at(tie.one(), tie.other()), 1);
    }
    grid.end();
  }

  private void names(Tie tie) {
    pen.numbered(valued.actors().get(tie.one())).run();
    out.text(" – ");
    pen.numbered(valued.actors().get(tie.other())).run();
  }

  private void pair(PairReasons pair) {
    out.open("div", "class", "block");
    out.open("p", "class", "side");
    pen.sentence(
        "brief.pair",
        pen.actor(pair.one()),
        pen.actor(pair.other()),
        pen.figure(PairReasons.RULE, pair.net(), 1));
    out.close();
    out.open("ul", "class", "reasons");
    pair.together().stream()
        .limit(pair.net() > 0 ? REASONS : 0)
        .forEach(shared -> reason("brief.pair.together", pair, shared));
    pair.apart().stream().limit(REASONS).forEach(s -> reason("brief.pair.apart", pair, s));
    out.close().close();
  }

  private void reason(String key, PairReasons pair, Shared shared) {
    out.open("li");
    pen.sentence(key, pen.objective(shared.objective()));
    voice(pair, shared.one());
    voice(pair, shared.other());
    out.close();
  }

  private void voice(PairReasons pair, Stance stance) {
    String interest = pen.names().text(stance.interest());
    out.text(" ");
    out.open("span", "class", "voice");
    out.text(
        pen.words()
            .say(
                "brief.pair.voice",
                pen.names().actor(stance.actor().equals(pair.one()) ? pair.one() : pair.other()),
                pen.signed(stance.strength())));
    if (!interest.isBlank()) {
      out.text(pen.words().say("list.colon"));
      out.text(pen.quoted(interest));
    }
    out.close();
  }
}
