package org.entente.dialogue.opinion;

import java.util.SplittableRandom;

/**
 * The two directions along which votes differ most: the leading eigenvectors of XᵀX.
 *
 * <p>A subspace is grown by multiplying its last pair of vectors, the best pair in it is taken
 * (Rayleigh–Ritz), and the next subspace begins with that, until the residual is small. Source:
 * Golub & Van Loan 2013, Matrix Computations, §10.3 (block Lanczos, restarted).
 */
final class PrincipalAxes {
  private final double[] pair;
  private final double first;
  private final double second;

  /**
   * Takes arrays as they are.
   *
   * @param pair the axes, interleaved by statement, of length 1 each; zero where there is none
   * @param first what the first axis carries of the sum of squares
   * @param second what the second carries
   */
  PrincipalAxes(double[] pair, double first, double second) {
    this.pair = pair;
    this.first = first;
    this.second = second;
  }

  double[] pair() {
    return pair;
  }

  double first() {
    return first;
  }

  double second() {
    return second;
  }

  private static final int STEPS = 10;
  private static final int RESTARTS = 60;

  /** How small a residual must be, in parts of the largest eigenvalue. */
  private static final double FINE = 1e-10;

  private static final double COARSE = 1e-2;

  /** The axes, from a start by chance. */
  static PrincipalAxes of(SparseVotes votes, SplittableRandom random) {
    return from(votes, anywhere(votes, random));
  }

  /** The axes, from a pair of vectors near them. */
  static PrincipalAxes from(SparseVotes votes, double[] start) {
    Square square = Products.arePaidBack(votes) ? Products.of(votes) : votes;
    return iterated(square, start, FINE, RESTARTS).turned();
  }

  /** About the axes, at a tenth of the cost: enough to compare votes with shuffled votes. */
  static PrincipalAxes roughly(SparseVotes votes, SplittableRandom random) {
    return iterated(votes, anywhere(votes, random), COARSE, 1).turned();
  }

  private static double[] anywhere(SparseVotes votes, SplittableRandom random) {
    double[] start = new double[2 * votes.statements()];
    for (int at = 0; at < start.length; at++) {
      start[at] = random.nextDouble() - 0.5;
    }
    return start;
  }

  private static PrincipalAxes iterated(
      Square votes, double[] start, double tolerance, int restarts) {
    PrincipalAxes axes = new PrincipalAxes(start, 0, 0);
    boolean enough = false;
    for (int restart = 0; restart < restarts && !enough; restart++) {
      Subspace subspace = new Subspace(votes, STEPS);
      double[] next = axes.pair;
      for (int step = 0; step < STEPS && !enough; step++) {
        boolean grown = subspace.grow(next);
        axes = subspace.best();
        enough = !grown || subspace.residual(axes) <= tolerance * axes.first;
        next = subspace.lastImage();
      }
    }
    return axes;
  }

  /**
   * A direction has no sign of its own. Each axis is turned so that its cubed weights add up to
   * more than zero; if they cancel, so that its first weight is positive.
   */
  private PrincipalAxes turned() {
    double[] turned = pair.clone();
    for (int axis = 0; axis < 2; axis++) {
      if (isReversed(axis)) {
        for (int at = axis; at < turned.length; at += 2) {
          turned[at] = 0 - turned[at];
        }
      }
    }
    return new PrincipalAxes(turned, first, second);
  }

  private boolean isReversed(int axis) {
    double cubes = 0;
    for (int at = axis; at < pair.length; at += 2) {
      cubes += pair[at] * pair[at] * pair[at];
    }
    for (int at = axis; at < pair.length && Math.abs(cubes) < 1e-9; at += 2) {
      cubes = pair[at];
    }
    return cubes < 0;
  }
}
