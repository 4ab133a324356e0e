package org.entente.dialogue.routing;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.kernel.Rule;
import org.entente.kernel.Share;

/**
 * Chooses which statement a voter is asked next: one whose answer would tell most, with some chance
 * for every other, so that none stays unasked.
 *
 * <p>Shape: what the voter has answered is not asked again. Same chance, same order of candidates,
 * same choice. Cost: O(candidates + votes given).
 */
public final class Routing {
  /** How it is drawn where the votes carry a model. */
  public static final Rule RULE =
      Rule.of(
          "routing.information",
          "drawn in proportion to (1 − (P+1)/(S+2))·½·ln(1 + p(1 − p)·v); p the expected agreement,"
              + " v the variance of its log-odds, from doubt about the voter and about the statement",
          "MacKay 1992, Neural Comput. 4(4), 590–604, for the gain; the draw is Entente's");

  private Routing() {}

  /**
   * Draws the next statement.
   *
   * @param fit of the consultation's votes; without a model {@link Priority} decides
   * @param given what the voter has answered
   * @param candidates the statements that may be asked
   * @param random where chance comes from
   */
  public static Next next(
      Fit fit, Map<StatementId, Vote> given, List<Candidate> candidates, RandomGenerator random) {
    List<Candidate> left =
        candidates.stream().filter(each -> !given.containsKey(each.statement())).toList();
    if (left.isEmpty()) {
      return new Next.NothingLeft();
    }
    return fit.fold(
        fitted -> byInformation(fitted.points().outlook(given), left, random),
        tooFewVotes -> byPriority(left, random));
  }

  private static Next byInformation(Outlook outlook, List<Candidate> left, RandomGenerator random) {
    List<ExpectedAgreement> expected =
        left.stream().map(each -> outlook.expect(each.statement())).toList();
    double[] weights = new double[left.size()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = (1 - left.get(at).passing()) * expected.get(at).information();
    }
    int drawn = draw(weights, random);
    return new Next.ByInformation(expected.get(drawn), chance(weights, drawn));
  }

  private static Next byPriority(List<Candidate> left, RandomGenerator random) {
    double[] weights =
        left.stream()
            .mapToDouble(each -> Priority.of(each.count(), each.extremity(), each.about()))
            .toArray();
    int drawn = draw(weights, random);
    return new Next.ByPriority(left.get(drawn).statement(), weights[drawn], chance(weights, drawn));
  }

  private static int draw(double[] weights, RandomGenerator random) {
    double rest = random.nextDouble() * sum(weights);
    int at = 0;
    while (at + 1 < weights.length && rest >= weights[at]) {
      rest -= weights[at++];
    }
    return at;
  }

  private static Share chance(double[] weights, int drawn) {
    return new Share(Math.min(1, weights[drawn] / sum(weights)));
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
