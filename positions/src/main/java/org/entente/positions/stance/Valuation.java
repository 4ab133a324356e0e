package org.entente.positions.stance;

import java.util.List;
import java.util.Locale;
import org.entente.actors.ActorId;
import org.entente.actors.influence.BalanceOfPower;
import org.entente.kernel.Matrix;
import org.entente.kernel.Rule;
import org.entente.positions.ObjectiveId;
import org.entente.positions.StanceTable;

/**
 * Stances valued in one of MACTOR's three ways: for or against (1MAO), how strongly (2MAO), how
 * strongly given the actor's power (3MAO).
 *
 * <p>Shape: {@code matrix} is actors × objectives in the orders given. Source: Godet 1991.
 */
public record Valuation(
    Order order, List<ActorId> actors, List<ObjectiveId> objectives, Matrix matrix) {
  /** How mobilisation is summed. */
  public static final Rule MOBILISATION_RULE =
      Rule.of(
          "mactor.mobilisation",
          "objective: Σ_a w_ao over w > 0, over w < 0, and Σ_a|w_ao|; actor: Σ_o|w_ao|",
          "Godet 1991, Futures 23(6), 605–622");

  /** The three ways. */
  public enum Order {
    /** 1MAO: −1, 0, 1. */
    SIMPLE("1MAO = sign(2MAO)"),
    /** 2MAO: −4..4. */
    VALUED("2MAO: the stance as given, −4..4"),
    /** 3MAO: the stance times r*. */
    WEIGHTED("3MAO = r*_a · 2MAO");

    private final Rule rule;

    Order(String formula) {
      this.rule =
          Rule.of(
              "mactor.mao." + name().toLowerCase(Locale.ROOT),
              formula,
              "Godet 1991, Futures 23(6), 605–622");
    }

    /** How the values are made. */
    public Rule rule() {
      return rule;
    }
  }

  public Valuation {
    actors = List.copyOf(actors);
    objectives = List.copyOf(objectives);
  }

  /** For, against or neither. */
  public static Valuation simple(StanceTable stances) {
    return of(Order.SIMPLE, stances, (a, o) -> Math.signum(stances.strengths().at(a, o)));
  }

  /** As strongly as the actors said. */
  public static Valuation valued(StanceTable stances) {
    return of(Order.VALUED, stances, stances.strengths()::at);
  }

  /**
   * As strongly as the actors said, times their power.
   *
   * @throws IllegalArgumentException if the balance of power is not over the same actors
   */
  public static Valuation weighted(StanceTable stances, BalanceOfPower power) {
    if (!power.actors().equals(stances.actors())) {
      throw new IllegalArgumentException(
          "balance of power must be over the actors of the stances, was over " + power.actors());
    }
    return of(Order.WEIGHTED, stances, (a, o) -> power.share(a) * stances.strengths().at(a, o));
  }

  private static Valuation of(Order order, StanceTable stances, Matrix.Cell cell) {
    return new Valuation(
        order,
        stances.actors(),
        stances.objectives(),
        Matrix.of(stances.actors().size(), stances.objectives().size(), cell));
  }

  /** Sum of what is for an objective; 0 or more. */
  public double positive(int objective) {
    double sum = 0;
    for (int actor = 0; actor < actors.size(); actor++) {
      sum += Math.max(0, matrix.at(actor, objective));
    }
    return sum;
  }

  /** Sum of what is against an objective; 0 or less. */
  public double negative(int objective) {
    double sum = 0;
    for (int actor = 0; actor < actors.size(); actor++) {
      sum += Math.min(0, matrix.at(actor, objective));
    }
    return sum;
  }

  /** How much an objective mobilises, for or against. */
  public double objectiveMobilisation(int objective) {
    return positive(objective) - negative(objective);
  }

  /** How much an actor is mobilised, for or against. */
  public double actorMobilisation(int actor) {
    double sum = 0;
    for (int objective = 0; objective < objectives.size(); objective++) {
      sum += Math.abs(matrix.at(actor, objective));
    }
    return sum;
  }
}
