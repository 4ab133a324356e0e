package org.entente.dialogue.movement;

import java.util.List;

/**
 * How opinion moved between two rounds, by statement, by group and by actor that agrees.
 *
 * <p>Shape: the statements asked in both rounds, in the order of the later one; groups are matched
 * by label, voters by id. Cost: one pass over the votes of each round, and a look-up for each voter
 * and statement of the later one.
 *
 * <p>It counts everything: before it is published, a group that the {@code disclosure} of either
 * round withholds must be left out, and its pairs of votes too.
 */
public record Movement(List<StatementMovement> statements) {
  public Movement {
    statements = List.copyOf(statements);
  }

  /**
   * Compares two rounds, nobody named.
   *
   * @param before the earlier round
   * @param after the later one
   */
  public static Movement of(AskedRound before, AskedRound after) {
    return of(before, after, NamedActors.nobody(), NamedActors.nobody());
  }

  /**
   * Compares two rounds.
   *
   * @param namedBefore the actors that may be named with what they said in the earlier round
   * @param namedAfter and in the later one
   */
  public static Movement of(
      AskedRound before, AskedRound after, NamedActors namedBefore, NamedActors namedAfter) {
    return new Movement(new Comparison(before, after, namedBefore, namedAfter).statements());
  }
}
