package org.entente.dialogue.opinion;

import java.util.List;
import org.entente.kernel.Rule;
import org.entente.kernel.Share;

/**
 * Why it is said that there are groups, or that there are none.
 *
 * @param candidates what each number of groups from 2 upwards gives; those left out would have
 *     groups of fewer than three voters, or than a twentieth of all
 * @param best the number of groups by which the votes stand out most; 1 if none can be judged
 * @param chance whether votes without groups would stand out as far
 * @param stability whether the groups stay if votes are withheld
 * @param line the main axis held against shuffled votes in the same way
 * @param voters how many voters were looked at: those with enough votes, or a sample of them
 */
public record GroupTest(
    List<Candidate> candidates,
    int best,
    Chance chance,
    Stability stability,
    Line line,
    int voters) {
  /** How it is decided. */
  public static final Rule RULE =
      Rule.of(
          "opinion-groups",
          "p = (1 + #{T_b ≥ T}) / (1 + B) ≤ 0.02 and mean ARI ≥ 0.70; T = max_k (s_k − mean s_k), k = 2…5, s the mean silhouette",
          "Phipson & Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1), eq. 2 (p); Rousseeuw 1987, J. Comput. Appl. Math. 20, p. 56 (silhouette); Hubert & Arabie 1985, J. Classif. 2, p. 198 (ARI)");

  /** Chance must be no likelier than this. */
  public static final double MOST_P = 0.02;

  /** Groups must agree so far with those found when votes are withheld. */
  public static final double LEAST_AGREEMENT = 0.70;

  public GroupTest {
    candidates = List.copyOf(candidates);
  }

  /** What is said where there are too few voters for two groups: nothing could be tested. */
  static GroupTest ofTooFew(int voters, Share share) {
    return new GroupTest(
        List.of(),
        1,
        new Chance(-1, -1, 1, 0),
        new Stability(0, 0),
        new Line(share, new Share(1), 1),
        voters);
  }

  /** Whether more than one group may be spoken of. */
  public boolean isPassed() {
    return best > 1 && chance.p() <= MOST_P && stability.agreement() >= LEAST_AGREEMENT;
  }

  /**
   * A number of groups.
   *
   * @param silhouette the mean over all voters, −1 to 1
   * @param expected the mean of that over the shuffled votes and the votes
   */
  public record Candidate(int groups, double silhouette, double expected) {
    /** How much more it is than is to be expected. */
    public double excess() {
      return silhouette - expected;
    }
  }

  /**
   * The votes beside votes shuffled within statements among those who saw them.
   *
   * @param statistic the greatest excess of all candidates; −1 if there is none
   * @param quantile what 95 % of the shuffles stay under
   * @param p the part of all trials, the votes among them, that stand out as far or farther
   */
  public record Chance(double statistic, double quantile, double p, int shuffles) {}

  /**
   * The groups beside those found when a tenth of the votes is withheld and everything is done
   * again, the choice of their number too.
   *
   * @param agreement the mean adjusted Rand index, at most 1
   */
  public record Stability(double agreement, int resamples) {}

  /**
   * The main axis of disagreement.
   *
   * @param share the part of all differences that it carries
   * @param quantile what 95 % of the shuffles stay under
   * @param p the part of all trials, the votes among them, whose main axis carries as much or more
   */
  public record Line(Share share, Share quantile, double p) {}
}
