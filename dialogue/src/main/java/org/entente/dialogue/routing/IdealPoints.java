package org.entente.dialogue.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Rule;

/**
 * Where voters and statements lie in a space of three dimensions, such that near ones agree.
 *
 * <p>It serves to choose the next statement. A point is a guess from other people's votes: it is
 * never an actor's position and is given to nobody as one, which is why it cannot be read here.
 *
 * <p>A pass tells nothing of who passes: it neither agrees nor disagrees. That a statement is
 * passed often, or was seen seldom, may tell how likely others agree with it. Chance has no part in
 * it, and the order of voters and statements none beyond rounding. What was learned of each voter
 * is not kept. Cost: O(votes), {@value #ROUNDS} times.
 */
public final class IdealPoints {
  /** The model and how it is learned. */
  public static final Rule MODEL =
      Rule.of(
          "routing.ideal-points",
          "logit P(agree | no pass) = appeal_j + ease_i + θ_i·λ_j in three dimensions; Gaussian"
              + " priors, θ ~ N(0, 1), the other variances learned with the weight of 10 members,"
              + " the mean of appeal_j by ridge regression on the logarithm of how often j was seen"
              + " and the log-odds of its passes; coordinate ascent on the variational bound",
          "Clinton, Jackman & Rivers 2004, Am. Polit. Sci. Rev. 98(2), 355–370; Jaakkola & Jordan"
              + " 2000, Stat. Comput. 10, 25–37");

  /** Fewer votes that agree or disagree carry no model; the number is Entente's choice. */
  public static final int LEAST_VOTES = 100;

  /** Votes of fewer voters carry no model; the number is Entente's choice. */
  public static final int LEAST_VOTERS = 10;

  private static final int ROUNDS = 20;
  private static final int ROUNDS_WITH_USUAL_SPREADS = 3;
  private static final double FIRMNESS = 10;
  private static final double EASE = 0.5;
  private static final double APPEAL = 2;
  private static final double REACH = 2;

  private final Side newcomer;
  private final Side statements;
  private final Side unseen;
  private final Map<StatementId, Integer> rows;

  private IdealPoints(Side voters, Side statements, Map<StatementId, Integer> rows) {
    this.newcomer = voters.stranger();
    this.statements = statements;
    this.unseen = statements.stranger();
    this.rows = rows;
  }

  /** Learns from votes. */
  public static Fit fit(VoteTable votes) {
    Links ofVoters = Links.ofVoters(votes);
    int speaking = ofVoters.speaking();
    if (ofVoters.size() < LEAST_VOTES || speaking < LEAST_VOTERS) {
      return new Fit.TooFewVotes(ofVoters.size(), speaking);
    }
    Side voters = new Side(votes.voters().size(), 0, new double[] {1, EASE, 1, 1, 1}, 0);
    Side statements =
        new Side(
            votes.statements().size(),
            1,
            new double[] {APPEAL, 1, REACH, REACH, REACH},
            centre(ofVoters));
    Axes axes = new Axes(ofVoters, statements.members());
    statements.start(axes.first(Side.WIDTH - Side.POINT, votes.statements()));
    learn(voters, statements, ofVoters, Traits.of(votes));
    return new Fit.Fitted(new IdealPoints(voters, statements, numbered(votes.statements())));
  }

  private static double centre(Links votes) {
    int agrees = 0;
    for (int link = 0; link < votes.size(); link++) {
      agrees += votes.pull(link) > 0 ? 1 : 0;
    }
    return Math.log((agrees + 1.0) / (votes.size() - agrees + 1.0));
  }

  private static void learn(Side voters, Side statements, Links ofVoters, Traits traits) {
    Links ofStatements = ofVoters.turned(statements.members());
    for (int round = 0; round < ROUNDS; round++) {
      voters.learn(ofVoters, statements);
      statements.learn(ofStatements, voters);
      if (round >= ROUNDS_WITH_USUAL_SPREADS) {
        statements.learnCentre(traits);
        statements.learnSpread(0, FIRMNESS, APPEAL);
        for (int at = Side.POINT; at < Side.WIDTH; at++) {
          statements.learnSpread(at, FIRMNESS, REACH);
        }
        voters.learnSpread(1, FIRMNESS, EASE);
      }
    }
  }

  private static Map<StatementId, Integer> numbered(List<StatementId> statements) {
    Map<StatementId, Integer> rows = new HashMap<>();
    for (int row = 0; row < statements.size(); row++) {
      rows.put(statements.get(row), row);
    }
    return rows;
  }

  /**
   * What is expected of a voter, from what it has said so far; the voter need not be in the votes
   * the model was learned from. What it said of statements that the model has not seen tells
   * nothing. Cost: O(votes given).
   */
  public Outlook outlook(Map<StatementId, Vote> given) {
    List<Map.Entry<StatementId, Vote>> telling =
        given.entrySet().stream()
            .filter(entry -> entry.getValue() != Vote.PASS && rows.containsKey(entry.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .toList();
    int[] others = telling.stream().mapToInt(entry -> rowOf(entry.getKey())).toArray();
    double[] pulls =
        telling.stream().mapToDouble(entry -> entry.getValue().value() / 2.0).toArray();
    Side voter = newcomer.stranger();
    Links links = Links.ofOne(others, pulls);
    for (int round = 0; round < ROUNDS && !telling.isEmpty(); round++) {
      voter.learn(links, statements);
    }
    return new Outlook(this, voter);
  }

  Side sideOf(StatementId statement) {
    return rows.containsKey(statement) ? statements : unseen;
  }

  int rowOf(StatementId statement) {
    return rows.getOrDefault(statement, 0);
  }
}
