package org.entente.voice.brief;

import java.util.List;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.app.study.StanceStudy;
import org.entente.app.study.StanceStudy.Order;
import org.entente.kernel.RankInterval;
import org.entente.positions.stance.Convergence;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.positions.stance.Valuation;
import org.entente.voice.page.Markup;

/** What is shared and what is opposed. */
final class StanceSection {
  private final Pen pen;
  private final Markup out;
  private final StanceStudy study;

  StanceSection(Pen pen) {
    this.pen = pen;
    this.out = pen.out();
    this.study = pen.brief().stances();
  }

  void write() {
    out.open("section", "id", "brief-stances");
    pen.heading(2, "brief.stances");
    if (pen.brief().dossier().objectives().isEmpty()) {
      pen.nothing("brief.stances.none");
    } else if (ObjectiveSupport.of(study.table()).stream().allMatch(StanceSection::isSilent)) {
      pen.nothing("brief.stances.silent");
    } else {
      pen.paragraph("brief.stances.how");
      objectives();
      new ObjectiveBlocks(pen).write();
      degrees();
      new PairBlocks(pen).write();
    }
    pen.madeFrom(Input.STANCES, Input.OBJECTIVES, Input.INFLUENCE);
    out.close();
  }

  private static boolean isSilent(ObjectiveSupport support) {
    return support.sought().isEmpty() && support.opposed().isEmpty();
  }

  private void objectives() {
    Grid grid =
        new Grid(pen, "table-objectives")
            .words("brief.column.objective")
            .explained("brief.column.standing", ObjectiveSupport.RULE)
            .figures("brief.column.for", Valuation.MOBILISATION_RULE)
            .figures("brief.column.against", Valuation.MOBILISATION_RULE)
            .figures("brief.column.godet-for-against", Valuation.Order.WEIGHTED.rule())
            .figures("brief.column.software-for-against", Valuation.Order.WEIGHTED.rule())
            .figures("brief.column.mobilises", RankInterval.RULE)
            .begin("brief.stances.table");
    List<ObjectiveSupport> all = ObjectiveSupport.of(study.table());
    for (int objective = 0; objective < all.size(); objective++) {
      row(grid, objective, all.get(objective));
    }
    grid.end();
    pen.note("brief.stances.table.note", balances());
  }

  /** The two readings by which stances are weighted, each with its rule. */
  private Runnable balances() {
    return pen.list(
        List.of(
            () -> pen.link(pen.link(Reading.GODET.rule()), name(Reading.GODET)),
            () -> pen.link(pen.link(Reading.SOFTWARE.rule()), name(Reading.SOFTWARE))));
  }

  private String name(Reading reading) {
    return pen.words().say("rule." + reading.rule().id() + ".name");
  }

  private void row(Grid grid, int objective, ObjectiveSupport support) {
    Valuation valued = study.valued().valuation();
    grid.row()
        .cell(
            () ->
                pen.link(
                    "#" + Rows.objective(support.objective()),
                    pen.names().objective(support.objective())))
        .cell(pen.words().say("brief.standing." + standing(support)))
        .figure(Valuation.MOBILISATION_RULE, valued.positive(objective), 0)
        .figure(Valuation.MOBILISATION_RULE, Math.abs(valued.negative(objective)), 0)
        .right(() -> both(study.godet(), objective))
        .right(() -> both(study.software(), objective))
        .right(() -> PowerSection.interval(pen, RankInterval.RULE, study.ranks().get(objective)));
  }

  private void both(Order order, int objective) {
    double positive = order.valuation().positive(objective);
    double negative = Math.abs(order.valuation().negative(objective));
    pen.data(Valuation.Order.WEIGHTED.rule(), positive, pen.words().number(positive, 1));
    out.text(" / ");
    pen.data(Valuation.Order.WEIGHTED.rule(), negative, pen.words().number(negative, 1));
  }

  private static String standing(ObjectiveSupport support) {
    return support.isCommon() ? "common" : support.isContested() ? "contested" : "other";
  }

  private void degrees() {
    pen.heading(3, "brief.degrees");
    pen.paragraph("brief.degrees.how");
    Grid grid =
        new Grid(pen, "table-degrees")
            .words("brief.column.order")
            .figures("brief.column.convergence", Convergence.DEGREE_RULE)
            .figures("brief.column.divergence", Convergence.DEGREE_RULE)
            .begin("brief.degrees.table");
    degree(grid, "simple", study.simple());
    degree(grid, "valued", study.valued());
    degree(grid, "godet", study.godet());
    degree(grid, "software", study.software());
    grid.end();
  }

  private void degree(Grid grid, String key, Order order) {
    Convergence pairs = order.convergence();
    grid.row()
        .cell(
            () ->
                pen.link(
                    pen.link(order.valuation().order().rule()),
                    pen.words().say("brief.order." + key)))
        .right(() -> percent(pairs.degreeOfConvergence()))
        .right(() -> percent(pairs.degreeOfDivergence()));
  }

  private void percent(double hundredths) {
    pen.data(Convergence.DEGREE_RULE, hundredths, pen.words().percent(hundredths / 100));
  }
}
