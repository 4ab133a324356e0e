package org.entente.actors;

import java.util.List;
import org.entente.kernel.Matrix;

/**
 * Who acts directly on whom (MID).
 *
 * <p>Shape: actors × actors in the order of {@link #actors()}, whole numbers 0..4, diagonal 0; who
 * is not named has no influence.
 *
 * <p>Errors: {@link IllegalArgumentException} if the matrix is no square over the actors, a
 * strength is no whole number in 0..4, or an actor would act on itself. Source: Godet 1991 (MID).
 */
public record DirectInfluences(List<ActorId> actors, Matrix strengths) {
  public DirectInfluences {
    actors = List.copyOf(actors);
    if (strengths.rows() != actors.size() || strengths.columns() != actors.size()) {
      throw new IllegalArgumentException(
          "influences must be a square over the "
              + actors.size()
              + " actors, was "
              + strengths.rows()
              + " × "
              + strengths.columns());
    }
    for (int from = 0; from < strengths.rows(); from++) {
      for (int to = 0; to < strengths.columns(); to++) {
        requireStrength(actors, from, to, strengths.at(from, to));
      }
    }
  }

  private static void requireStrength(List<ActorId> actors, int from, int to, double strength) {
    boolean onScale = strength >= 0 && strength <= Influence.STRONGEST; // also refuses NaN
    if (!onScale || strength != Math.rint(strength) || (from == to && strength != 0)) {
      throw new IllegalArgumentException(
          "influence must be a whole number in 0..4 and 0 of an actor on itself, was "
              + strength
              + " of "
              + actors.get(from)
              + " on "
              + actors.get(to));
    }
  }

  /**
   * Lays single influences out as a table.
   *
   * @throws IllegalArgumentException if one names an unknown actor or a pair stands twice
   */
  public static DirectInfluences of(Registry registry, List<Influence> influences) {
    int size = registry.size();
    int[] strengths = new int[size * size];
    boolean[] named = new boolean[size * size];
    for (Influence influence : influences) {
      int cell = registry.indexOf(influence.from()) * size + registry.indexOf(influence.to());
      if (named[cell]) {
        throw new IllegalArgumentException(
            "influence must be given once, was twice: "
                + influence.from()
                + " on "
                + influence.to());
      }
      named[cell] = true;
      strengths[cell] = influence.strength();
    }
    return new DirectInfluences(
        registry.ids(), Matrix.of(size, size, (from, to) -> strengths[from * size + to]));
  }
}
