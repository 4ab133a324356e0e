package org.entente.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * How firm a rank is when every score it rests on could be one point off.
 *
 * <p>Shape: rank 1 is the highest score; ties share the better rank.
 *
 * @param best the 5th percentile of the ranks over the draws
 * @param worst the 95th percentile
 */
public record RankInterval<T>(T subject, int rank, int best, int worst) {
  /** How the intervals are made. */
  public static final Rule RULE =
      Rule.of(
          "rank-stability",
          "each score redrawn uniformly from {s − 1, s, s + 1} within its scale; ranks between the"
              + " 5th and the 95th percentile of the draws",
          "Entente, after the sensitivity analysis of structural analysis in Godet 2007, ch. 5");

  /**
   * Ranks subjects by their scores, and again by scores redrawn.
   *
   * <p>Shape: one interval per subject, in their order; every list of scores is in that order too.
   * Cost: draws × O(n log n) beside the redraws.
   *
   * @param redraw gives the scores of one draw
   * @throws IllegalArgumentException if there is no draw
   */
  public static <T> List<RankInterval<T>> of(
      List<T> subjects, List<Double> scores, int draws, Supplier<List<Double>> redraw) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws must be 1 or more, was " + draws);
    }
    int size = subjects.size();
    int[][] drawn = new int[size][draws];
    for (int draw = 0; draw < draws; draw++) {
      int[] ranks = ranks(redraw.get());
      for (int subject = 0; subject < size; subject++) {
        drawn[subject][draw] = ranks[subject];
      }
    }
    int[] ranks = ranks(scores);
    List<RankInterval<T>> intervals = new ArrayList<>(size);
    for (int subject = 0; subject < size; subject++) {
      Arrays.sort(drawn[subject]);
      intervals.add(
          new RankInterval<>(
              subjects.get(subject),
              ranks[subject],
              drawn[subject][(int) Math.floor((draws - 1) * 0.05)],
              drawn[subject][(int) Math.ceil((draws - 1) * 0.95)]));
    }
    return intervals;
  }

  /** 1 and how many scores are higher, for every score. */
  private static int[] ranks(List<Double> scores) {
    double[] sorted = new double[scores.size()];
    for (int place = 0; place < sorted.length; place++) {
      sorted[place] = scores.get(place);
    }
    Arrays.sort(sorted);
    int[] ranks = new int[sorted.length];
    for (int place = 0; place < ranks.length; place++) {
      ranks[place] = 1 + higher(sorted, scores.get(place));
    }
    return ranks;
  }

  private static int higher(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > score) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length - low;
  }
}
