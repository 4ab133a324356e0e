package org.entente.dialogue.routing;

import java.util.Arrays;

/**
 * What is believed of the voters, or of the statements: a Gaussian for each, of {@link #WIDTH}
 * numbers of which one is fixed at 1.
 *
 * <p>A voter is (1, ease, θ₁, θ₂, θ₃), a statement (appeal, 1, λ₁, λ₂, λ₃); the product of the two
 * is the log-odds that the voter agrees.
 */
final class Side {
  /** Which number is the first of a member's point in space; what stands before it is general. */
  static final int POINT = 2;

  /** How many numbers make a member. */
  static final int WIDTH = 5;

  /** How much of the usual doubt is left when learning starts. */
  private static final double START = 0.1;

  private static final double SMALL = 1e-8;

  private static final int CELLS = WIDTH * WIDTH;

  private final int members;
  private final int fixed;
  private final double[] means;
  private final double[] moments;
  private final double[] precisions = new double[WIDTH];
  private double centre;
  private double[] leanings;

  private final double[] system = new double[CELLS];
  private final double[] pull = new double[WIDTH];
  private final double[] inverse = new double[CELLS];

  /** So many members, of which nothing is known but what holds for all. */
  Side(int members, int fixed, double[] variances, double centre) {
    this.members = members;
    this.fixed = fixed;
    this.means = new double[members * WIDTH];
    this.moments = new double[members * CELLS];
    this.centre = centre;
    this.leanings = new double[members];
    for (int at = 0; at < WIDTH; at++) {
      precisions[at] = 1 / variances[at];
    }
    for (int member = 0; member < members; member++) {
      for (int at = 0; at < WIDTH; at++) {
        means[member * WIDTH + at] = at == fixed ? 1 : expected(member, at);
        inverse[at * WIDTH + at] = at == fixed ? 0 : variances[at];
      }
      keepMoments(member);
    }
  }

  /** One member of the same kind, of which nothing is known yet. */
  Side stranger() {
    double[] variances = new double[WIDTH];
    for (int at = 0; at < WIDTH; at++) {
      variances[at] = 1 / precisions[at];
    }
    return new Side(1, fixed, variances, centre);
  }

  int members() {
    return members;
  }

  double mean(int member, int at) {
    return means[member * WIDTH + at];
  }

  /** Starts every member at its point on each axis, so that the axes part. */
  void start(double[][] axes) {
    Arrays.fill(inverse, 0);
    for (int at = 0; at < WIDTH; at++) {
      inverse[at * WIDTH + at] = at == fixed ? 0 : START / precisions[at];
    }
    for (int member = 0; member < members; member++) {
      for (int at = POINT; at < WIDTH; at++) {
        means[member * WIDTH + at] = axes[at - POINT][member] / Math.sqrt(precisions[at]);
      }
      keepMoments(member);
    }
  }

  private double expected(int member, int at) {
    return at == 0 ? centre + leanings[member] : 0;
  }

  /** Learns every member anew from the other side. */
  void learn(Links links, Side other) {
    for (int member = 0; member < members; member++) {
      learn(member, links, other);
    }
  }

  private void learn(int member, Links links, Side other) {
    Arrays.fill(system, 0);
    Arrays.fill(pull, 0);
    for (int at = 0; at < WIDTH; at++) {
      system[at * WIDTH + at] = precisions[at];
      pull[at] = precisions[at] * expected(member, at);
    }
    for (int link = links.begin(member); link < links.end(member); link++) {
      add(
          links.pull(link),
          curvature(square(member, other, links.other(link))),
          other,
          links.other(link));
    }
    solve(member);
    keepMoments(member);
  }

  private void add(double towards, double curvature, Side other, int from) {
    double twice = 2 * curvature;
    int moment = from * CELLS;
    int mean = from * WIDTH;
    for (int row = 0; row < WIDTH; row++) {
      pull[row] +=
          towards * other.means[mean + row] - twice * other.moments[moment + row * WIDTH + fixed];
      for (int column = 0; column <= row; column++) {
        system[row * WIDTH + column] += twice * other.moments[moment + row * WIDTH + column];
      }
    }
  }

  /** The expected square of the log-odds between a member and one of the other side. */
  private double square(int member, Side other, int from) {
    int mine = member * CELLS;
    int its = from * CELLS;
    double sum = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      sum += moments[mine + cell] * other.moments[its + cell];
    }
    return sum;
  }

  /** tanh(ξ/2) / 4ξ, the curvature of the bound at ξ = √square; ⅛ at 0. */
  private static double curvature(double square) {
    if (square < SMALL) {
      return 0.125;
    }
    double xi = Math.sqrt(square);
    double fall = Math.exp(-xi);
    return (1 - fall) / (1 + fall) / (4 * xi);
  }

  /** Inverts the system of the free numbers, and takes their mean from it. */
  private void solve(int member) {
    for (int at = 0; at < WIDTH; at++) {
      system[Math.max(at, fixed) * WIDTH + Math.min(at, fixed)] = at == fixed ? 1 : 0;
    }
    pull[fixed] = 1;
    Symmetric.invert(system, inverse, WIDTH);
    for (int row = 0; row < WIDTH; row++) {
      double sum = 0;
      for (int column = 0; column < WIDTH; column++) {
        sum += inverse[row * WIDTH + column] * pull[column];
      }
      means[member * WIDTH + row] = sum;
    }
    inverse[fixed * WIDTH + fixed] = 0;
  }

  private void keepMoments(int member) {
    int mean = member * WIDTH;
    for (int row = 0; row < WIDTH; row++) {
      for (int column = 0; column < WIDTH; column++) {
        moments[member * CELLS + row * WIDTH + column] =
            inverse[row * WIDTH + column] + means[mean + row] * means[mean + column];
      }
    }
  }

  /** Learns from all members how far they lie apart in one number. */
  void learnSpread(int at, double firmness, double usual) {
    double sum = firmness * usual;
    for (int member = 0; member < members; member++) {
      double middle = expected(member, at);
      sum +=
          moments[member * CELLS + at * WIDTH + at]
              - 2 * middle * means[member * WIDTH + at]
              + middle * middle;
    }
    precisions[at] = (members + firmness) / sum;
  }

  /** Learns from all members around which value their first number lies, given their traits. */
  void learnCentre(Traits traits) {
    double[] firsts = new double[members];
    double sum = 0;
    for (int member = 0; member < members; member++) {
      firsts[member] = means[member * WIDTH];
      sum += firsts[member];
    }
    centre = sum / members;
    leanings = traits.leanings(firsts, centre);
  }

  /** The variance of the log-odds that comes from not knowing a member well. */
  double doubt(int member, Side other, int from) {
    double sum = 0;
    for (int row = 0; row < WIDTH; row++) {
      for (int column = 0; column < WIDTH; column++) {
        double covariance =
            moments[member * CELLS + row * WIDTH + column]
                - mean(member, row) * mean(member, column);
        sum += covariance * other.mean(from, row) * other.mean(from, column);
      }
    }
    return Math.max(0, sum);
  }

  /** The log-odds of agreement between a member and one of the other side. */
  double logOdds(int member, Side other, int from) {
    double sum = 0;
    for (int at = 0; at < WIDTH; at++) {
      sum += mean(member, at) * other.mean(from, at);
    }
    return sum;
  }
}
