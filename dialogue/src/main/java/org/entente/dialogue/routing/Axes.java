package org.entente.dialogue.routing;

import java.util.List;
import org.entente.dialogue.StatementId;

/**
 * Where learning starts: the main axes of centred votes, by power iteration. An unseen or passed
 * statement counts as its mean. Chance and the order of rows and columns have no part in it.
 */
final class Axes {
  private static final int ROUNDS = 50;

  private final Links votes;
  private final double[] middles;

  Axes(Links votes, int statements) {
    this.votes = votes;
    this.middles = new double[statements];
    int[] counts = new int[statements];
    for (int link = 0; link < votes.size(); link++) {
      middles[votes.other(link)] += votes.pull(link);
      counts[votes.other(link)]++;
    }
    for (int statement = 0; statement < statements; statement++) {
      middles[statement] /= Math.max(1, counts[statement]);
    }
  }

  /** So many axes, each with a mean square of 1 over the statements. */
  double[][] first(int count, List<StatementId> statements) {
    double[][] axes = new double[count][];
    for (int number = 0; number < count; number++) {
      double[] axis = new double[statements.size()];
      for (int statement = 0; statement < axis.length; statement++) {
        axis[statement] = Math.cos(statements.get(statement).value().hashCode() * (number + 1.0));
      }
      for (int round = 0; round < ROUNDS; round++) {
        axis = multiplied(axis);
        for (int earlier = 0; earlier < number; earlier++) {
          part(axis, axes[earlier]);
        }
        level(axis);
      }
      axes[number] = axis;
    }
    return axes;
  }

  private double[] multiplied(double[] axis) {
    double[] product = new double[axis.length];
    for (int voter = 0; voter < votes.members(); voter++) {
      double sum = 0;
      for (int link = votes.begin(voter); link < votes.end(voter); link++) {
        sum += (votes.pull(link) - middles[votes.other(link)]) * axis[votes.other(link)];
      }
      for (int link = votes.begin(voter); link < votes.end(voter); link++) {
        product[votes.other(link)] += sum * (votes.pull(link) - middles[votes.other(link)]);
      }
    }
    return product;
  }

  private static void part(double[] axis, double[] earlier) {
    double shared = 0;
    for (int at = 0; at < axis.length; at++) {
      shared += axis[at] * earlier[at];
    }
    for (int at = 0; at < axis.length; at++) {
      axis[at] -= shared / axis.length * earlier[at];
    }
  }

  private static void level(double[] axis) {
    double square = 0;
    for (double value : axis) {
      square += value * value;
    }
    double length = Math.sqrt(square / axis.length);
    for (int at = 0; at < axis.length && length > 0; at++) {
      axis[at] /= length;
    }
  }
}
