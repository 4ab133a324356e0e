package org.entente.app.study;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.actors.influence.BalanceOfPower;
import org.entente.kernel.RankInterval;
import org.entente.positions.ObjectiveId;
import org.entente.positions.StanceTable;
import org.entente.positions.stance.Convergence;
import org.entente.positions.stance.MobilisationStability;
import org.entente.positions.stance.ObjectiveSupport;
import org.entente.positions.stance.PairReasons;
import org.entente.positions.stance.Valuation;

/**
 * What stances have in common and where they collide, by all three orders of MACTOR; the third with
 * both readings of the balance of power.
 *
 * @param ranks objectives by mobilisation with equal weights, in the order of objectives
 */
public record StanceStudy(
    StanceTable table,
    Order simple,
    Order valued,
    Order godet,
    Order software,
    List<RankInterval<ObjectiveId>> ranks) {
  /** One order: the values and what pairs of actors make of them. */
  public record Order(Valuation valuation, Convergence convergence) {
    static Order of(Valuation valuation) {
      return new Order(valuation, Convergence.of(valuation));
    }
  }

  public StanceStudy {
    ranks = List.copyOf(ranks);
  }

  /** Studies stances; the same seed gives the same intervals. */
  public static StanceStudy of(
      StanceTable table,
      BalanceOfPower godet,
      BalanceOfPower software,
      int draws,
      RandomGenerator random) {
    Valuation valued = Valuation.valued(table);
    return new StanceStudy(
        table,
        Order.of(Valuation.simple(table)),
        Order.of(valued),
        Order.of(Valuation.weighted(table, godet)),
        Order.of(Valuation.weighted(table, software)),
        MobilisationStability.of(
            valued, Collections.nCopies(table.actors().size(), 1.0), draws, random));
  }

  /** Objectives that at least two want and nobody opposes, most strongly wanted first. */
  public List<ObjectiveSupport> common() {
    return ObjectiveSupport.common(table);
  }

  /** Objectives that some want and some oppose, hardest fought first. */
  public List<ObjectiveSupport> contested() {
    return ObjectiveSupport.contested(table);
  }

  /** Why each pair of actors is together or apart. */
  public List<PairReasons> pairs() {
    return PairReasons.of(table);
  }
}
