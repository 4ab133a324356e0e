package org.entente.dialogue.polis;

import org.entente.kernel.Rule;

/**
 * Voters and statements on the two main axes of disagreement.
 *
 * <p>Shape: voters and statements in order of the votes. An axis may be turned by 180° against what
 * Polis shows. Cost: power iteration, one pass over the votes a step.
 */
public final class PolisMap {
  /** How voters are placed. */
  public static final Rule RULE =
      Rule.of(
          "polis.projection",
          "p_i = √(C / max(1, n_i)) · Σ_{j seen by i} (v_ij − μ_j)·(a_j, b_j)",
          "Small, Bjorkegren, Erkkilä, Shaw & Megill 2021, Polis, Recerca 26(2); program of Polis");

  private final CentredVotes votes;
  private final double[][] axes;
  private final double[] xs;
  private final double[] ys;

  private PolisMap(CentredVotes votes, double[][] axes, double[] xs, double[] ys) {
    this.votes = votes;
    this.axes = axes;
    this.xs = xs;
    this.ys = ys;
  }

  static PolisMap of(PolisInput input) {
    CentredVotes votes = CentredVotes.of(input);
    double[][] axes = new PowerIteration(votes).axes();
    double[] xs = new double[votes.voters()];
    double[] ys = new double[votes.voters()];
    for (int voter = 0; voter < xs.length; voter++) {
      double scale = Math.sqrt(votes.known() / (double) Math.max(1, votes.seen(voter)));
      xs[voter] = scale * votes.times(voter, axes[0]);
      ys[voter] = scale * votes.times(voter, axes[1]);
    }
    return new PolisMap(votes, axes, xs, ys);
  }

  /** How many statements anybody has voted on. */
  int known() {
    return votes.known();
  }

  /** The mean vote on a statement, from −1 to 1; 0 if it is out. */
  public double center(int statement) {
    return votes.mean(statement);
  }

  /** How much a statement weighs in the first axis and in the second. */
  public Point weight(int statement) {
    return new Point(axes[0][statement], axes[1][statement]);
  }

  /** Where a voter stands. */
  public Point voter(int voter) {
    return new Point(xs[voter], ys[voter]);
  }

  /** Where somebody would stand who only agreed with this statement. */
  public Point statement(int statement) {
    double scale = Math.sqrt(votes.known()) * (1 - votes.mean(statement));
    return new Point(scale * axes[0][statement], scale * axes[1][statement]);
  }

  /** How far a statement moves whoever agrees with it. */
  public double extremity(int statement) {
    return statement(statement).length();
  }
}
