package org.entente.dialogue.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
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
          "drawn in proportion to (1 − (P+1)/(S+2))·(1 + 8·2^(−S/5))·½·ln(1 + p(1 − p)·v); p the"
              + " expected agreement, v the variance of its log-odds, from doubt about the voter and"
              + " about the statement; the second factor is routing.priority's for what few have seen",
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
    List<Candidate> left = left(given, candidates);
    if (left.isEmpty()) {
      return new Next.NothingLeft();
    }
    return fit.fold(
        fitted -> byInformation(fitted.points().outlook(given), left, random),
        tooFewVotes -> byPriority(left, random));
  }

  /**
   * Everything that the voter has not answered, in an order as if each was drawn from what was
   * left, the voter saying nothing meanwhile.
   *
   * <p>Cost: O(n · log n) in candidates, and O(votes given). Source: Efraimidis & Spirakis 2006,
   * Inf. Process. Lett. 97(5), 181–185.
   *
   * @param fit of the consultation's votes; without a model {@link Priority} decides
   * @param given what the voter has answered
   * @param candidates the statements that may be asked
   * @param chance one number for each statement, drawn evenly between 0 and 1, both excluded; while
   *     it stays, small changes of the votes move few statements
   */
  public static List<StatementId> order(
      Fit fit,
      Map<StatementId, Vote> given,
      List<Candidate> candidates,
      ToDoubleFunction<StatementId> chance) {
    List<Candidate> left = left(given, candidates);
    double[] weights =
        fit.fold(
            fitted -> weights(left, expected(fitted.points().outlook(given), left)),
            tooFewVotes -> priorities(left));
    Map<StatementId, Double> turns = new HashMap<>();
    for (int at = 0; at < weights.length; at++) {
      StatementId statement = left.get(at).statement();
      turns.put(statement, -Math.log(chance.applyAsDouble(statement)) / weights[at]);
    }
    return left.stream()
        .map(Candidate::statement)
        .sorted(
            Comparator.<StatementId>comparingDouble(turns::get)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static List<Candidate> left(Map<StatementId, Vote> given, List<Candidate> candidates) {
    return candidates.stream().filter(each -> !given.containsKey(each.statement())).toList();
  }

  private static Next byInformation(Outlook outlook, List<Candidate> left, RandomGenerator random) {
    List<ExpectedAgreement> expected = expected(outlook, left);
    double[] weights = weights(left, expected);
    int drawn = draw(weights, random);
    return new Next.ByInformation(expected.get(drawn), chance(weights, drawn));
  }

  private static List<ExpectedAgreement> expected(Outlook outlook, List<Candidate> left) {
    return left.stream().map(each -> outlook.expect(each.statement())).toList();
  }

  private static double[] weights(List<Candidate> left, List<ExpectedAgreement> expected) {
    double[] weights = new double[left.size()];
    for (int at = 0; at < weights.length; at++) {
      Candidate candidate = left.get(at);
      weights[at] =
          (1 - candidate.passing())
              * Priority.youth(candidate.count())
              * expected.get(at).information();
    }
    return weights;
  }

  private static Next byPriority(List<Candidate> left, RandomGenerator random) {
    double[] weights = priorities(left);
    int drawn = draw(weights, random);
    return new Next.ByPriority(left.get(drawn).statement(), weights[drawn], chance(weights, drawn));
  }

  private static double[] priorities(List<Candidate> left) {
    return left.stream()
        .mapToDouble(each -> Priority.of(each.count(), each.extremity(), each.about()))
        .toArray();
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
