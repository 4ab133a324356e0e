package org.entente.dialogue.opinion;

import java.util.List;

/**
 * The silhouettes to expect of votes without groups, and how far they scatter, by number of groups.
 *
 * <p>They are taken over the votes and their shuffles alike, so that no trial is treated apart: if
 * the votes are but one more shuffle, each of all trials is as likely to stand out most.
 */
final class Expectation {
  private static final int LEAST_TRIALS = 20;

  private final double[] means = new double[Trial.MOST_GROUPS + 1];
  private final double[] spreads = new double[Trial.MOST_GROUPS + 1];

  private Expectation() {}

  static Expectation of(List<Trial> trials) {
    Expectation expectation = new Expectation();
    for (int k = 2; k <= Trial.MOST_GROUPS; k++) {
      expectation.gather(trials, k);
    }
    return expectation;
  }

  private void gather(List<Trial> trials, int k) {
    double[] values =
        trials.stream()
            .mapToDouble(trial -> trial.silhouettes()[k])
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
    }
    means[k] = values.length == 0 ? 0 : sum / values.length;
    for (double value : values) {
      squares += (value - means[k]) * (value - means[k]);
    }
    spreads[k] = values.length < LEAST_TRIALS ? 0 : Math.sqrt(squares / values.length);
  }

  double mean(int k) {
    return means[k];
  }

  /** By how many standard deviations a trial's silhouette is above what is to be expected. */
  double excess(Trial trial, int k) {
    return trial.allows(k) && spreads[k] > 0
        ? (trial.silhouettes()[k] - means[k]) / spreads[k]
        : Double.NEGATIVE_INFINITY;
  }

  /** The number of groups by which a trial stands out most; 1 if none can be judged. */
  int best(Trial trial) {
    int best = 1;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 2; k <= Trial.MOST_GROUPS; k++) {
      if (excess(trial, k) > most) {
        most = excess(trial, k);
        best = k;
      }
    }
    return best;
  }

  /** How far a trial stands out at most. */
  double statistic(Trial trial) {
    int best = best(trial);
    return best == 1 ? Double.NEGATIVE_INFINITY : excess(trial, best);
  }
}
