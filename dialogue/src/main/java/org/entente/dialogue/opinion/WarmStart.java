package org.entente.dialogue.opinion;

import java.util.HashMap;
import java.util.Map;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;

/** The axes of an older map, laid over the statements of newer votes. */
final class WarmStart {
  private WarmStart() {}

  /**
   * A pair of vectors to begin with, interleaved in canonical order of the newer votes.
   *
   * @param columns the newer table's column of each statement in canonical order
   * @return nothing if no statement has a weight in the older map
   */
  static double[] of(OpinionMap older, VoteTable newer, int[] columns) {
    Map<StatementId, Integer> known = new HashMap<>();
    for (int at = 0; at < older.votes().statements().size(); at++) {
      known.put(older.votes().statements().get(at), at);
    }
    double[] pair = new double[2 * columns.length];
    boolean found = false;
    for (int place = 0; place < columns.length; place++) {
      Integer at = known.get(newer.statements().get(columns[place]));
      if (at != null) {
        pair[2 * place] = older.weight(Axis.MAIN, at);
        pair[2 * place + 1] = older.weight(Axis.SECOND, at);
        found |= pair[2 * place] != 0 && pair[2 * place + 1] != 0;
      }
    }
    return found ? pair : new double[0];
  }
}
