package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.List;

/**
 * The silhouettes to expect of votes without groups, by number of groups.
 *
 * <p>The mean is taken over the votes and their shuffles alike, so that no trial is treated apart:
 * if the votes are but one more shuffle, each of all trials is as likely to stand out most.
 */
final class Expectation {
  private static final int LEAST_TRIALS = 20;

  private final double[] means;

  private Expectation(double[] means) {
    this.means = means;
  }

  static Expectation of(List<Trial> trials) {
    double[] means = new double[Trial.MOST_GROUPS + 1];
    Arrays.fill(means, Double.NaN);
    for (int k = 2; k <= Trial.MOST_GROUPS; k++) {
      double sum = 0;
      int allowed = 0;
      for (Trial trial : trials) {
        sum += trial.allows(k) ? trial.silhouettes()[k] : 0;
        allowed += trial.allows(k) ? 1 : 0;
      }
      means[k] = allowed < LEAST_TRIALS ? Double.NaN : sum / allowed;
    }
    return new Expectation(means);
  }

  double mean(int k) {
    return means[k];
  }

  /** Whether a trial's groups are large enough, and those of enough others to compare with. */
  boolean judges(Trial trial, int k) {
    return trial.allows(k) && !Double.isNaN(means[k]);
  }

  /** The number of groups by which a trial stands out most; 1 if none can be judged. */
  int best(Trial trial) {
    int best = 1;
    for (int k = 2; k <= Trial.MOST_GROUPS; k++) {
      if (judges(trial, k) && (best == 1 || excess(trial, k) > excess(trial, best))) {
        best = k;
      }
    }
    return best;
  }

  /** How far a trial stands out at most; −1, which is less than any, if it cannot be judged. */
  double statistic(Trial trial) {
    int best = best(trial);
    return best == 1 ? -1 : excess(trial, best);
  }

  private double excess(Trial trial, int k) {
    return trial.silhouettes()[k] - means[k];
  }
}
