package org.entente.dialogue.routing;

import org.entente.dialogue.VoteTable;

/**
 * What tells of a statement's appeal before anybody's agreement is read: how often it was seen, and
 * how often passed. How much these tell is learned anew in each consultation, and may be nothing.
 */
final class Traits {
  private static final int WIDTH = 2;

  /** So many votes, with passes as usual, are added to each statement's own: few tell little. */
  private static final double USUAL_VOTES = 2;

  /** The weight of the belief that a trait tells nothing, in statements; Entente's choice. */
  private static final double FIRMNESS = 10;

  private final double[][] traits;

  private Traits(double[][] traits) {
    this.traits = traits;
  }

  /** The traits of each statement, with mean 0 and mean square 1 over all of them. */
  static Traits of(VoteTable votes) {
    int statements = votes.statements().size();
    int[] seen = new int[statements];
    int[] passed = new int[statements];
    int passes = 0;
    for (int cell = 0; cell < votes.votes(); cell++) {
      int pass = votes.value(cell) == 0 ? 1 : 0;
      seen[votes.statement(cell)]++;
      passed[votes.statement(cell)] += pass;
      passes += pass;
    }
    double usual = USUAL_VOTES * (passes + 1.0) / (votes.votes() + 2.0);
    return new Traits(standardized(seen, passed, usual));
  }

  private static double[][] standardized(int[] seen, int[] passed, double usual) {
    int statements = seen.length;
    double[][] traits = new double[WIDTH][statements];
    for (int statement = 0; statement < statements; statement++) {
      int answered = seen[statement] - passed[statement];
      traits[0][statement] = Math.log(seen[statement] + 1.0);
      traits[1][statement] =
          Math.log((passed[statement] + usual) / (answered + USUAL_VOTES - usual));
    }
    for (double[] trait : traits) {
      standardize(trait);
    }
    return traits;
  }

  private static void standardize(double[] trait) {
    double sum = 0;
    for (double value : trait) {
      sum += value;
    }
    double middle = sum / trait.length;
    double square = 0;
    for (double value : trait) {
      square += (value - middle) * (value - middle);
    }
    double spread = Math.sqrt(square / trait.length);
    for (int at = 0; at < trait.length; at++) {
      trait[at] = spread > 0 ? (trait[at] - middle) / spread : 0;
    }
  }

  /** By how much each statement's appeal is expected to lie off their mean: a ridge regression. */
  double[] leanings(double[] appeals, double mean) {
    double[] slopes = slopes(appeals, mean);
    double[] leanings = new double[appeals.length];
    for (int trait = 0; trait < WIDTH; trait++) {
      for (int statement = 0; statement < leanings.length; statement++) {
        leanings[statement] += slopes[trait] * traits[trait][statement];
      }
    }
    return leanings;
  }

  private double[] slopes(double[] appeals, double mean) {
    double[] system = new double[WIDTH * WIDTH];
    double[] pull = new double[WIDTH];
    for (int row = 0; row < WIDTH; row++) {
      for (int statement = 0; statement < appeals.length; statement++) {
        pull[row] += traits[row][statement] * (appeals[statement] - mean);
      }
      for (int column = 0; column <= row; column++) {
        system[row * WIDTH + column] =
            product(traits[row], traits[column]) + (row == column ? FIRMNESS : 0);
      }
    }
    double[] inverse = new double[WIDTH * WIDTH];
    Symmetric.invert(system, inverse, WIDTH);
    return new double[] {
      inverse[0] * pull[0] + inverse[1] * pull[1], inverse[2] * pull[0] + inverse[3] * pull[1]
    };
  }

  private static double product(double[] one, double[] other) {
    double sum = 0;
    for (int at = 0; at < one.length; at++) {
      sum += one[at] * other[at];
    }
    return sum;
  }
}
