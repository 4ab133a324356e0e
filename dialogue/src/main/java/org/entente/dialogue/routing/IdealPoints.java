package org.entente.dialogue.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.kernel.Rule;

/**
 * Where voters and statements lie on a plane, such that near ones agree.
 *
 * <p>It serves to choose the next statement. A point is a guess from other people's votes: it is
 * never an actor's position and is given to nobody as one, which is why it cannot be read here.
 *
 * <p>Passes are left out: they neither agree nor disagree. Chance has no part in it, and the order
 * of voters and statements none beyond rounding. Cost: O(votes), {@value #ROUNDS} times.
 */
public final class IdealPoints {
  /** The model and how it is learned. */
  public static final Rule MODEL =
      Rule.of(
          "routing.ideal-points",
          "logit P(agree | no pass) = appeal_j + ease_i + θ_i·λ_j in two dimensions; Gaussian priors,"
              + " θ ~ N(0, 1), the other variances learned with the weight of 10 members;"
              + " coordinate ascent on the variational bound",
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

  private final Side voters;
  private final Side statements;
  private final Side unseen;
  private final Map<StatementId, Integer> rows;

  private IdealPoints(Side voters, Side statements, Map<StatementId, Integer> rows) {
    this.voters = voters;
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
    Side voters = new Side(votes.voters().size(), 0, new double[] {1, EASE, 1, 1}, 0);
    Side statements =
        new Side(
            votes.statements().size(), 1, new double[] {APPEAL, 1, REACH, REACH}, centre(ofVoters));
    start(statements, new Axes(ofVoters, statements.members()).both(votes.statements()));
    learn(voters, statements, ofVoters);
    return new Fit.Fitted(new IdealPoints(voters, statements, numbered(votes.statements())));
  }

  private static double centre(Links votes) {
    int agrees = 0;
    for (int link = 0; link < votes.size(); link++) {
      agrees += votes.pull(link) > 0 ? 1 : 0;
    }
    return Math.log((agrees + 1.0) / (votes.size() - agrees + 1.0));
  }

  private static void start(Side statements, double[][] axes) {
    for (int statement = 0; statement < statements.members(); statement++) {
      statements.start(statement, axes[0][statement], axes[1][statement]);
    }
  }

  private static void learn(Side voters, Side statements, Links ofVoters) {
    Links ofStatements = ofVoters.turned(statements.members());
    for (int round = 0; round < ROUNDS; round++) {
      voters.learn(ofVoters, statements);
      statements.learn(ofStatements, voters);
      if (round >= ROUNDS_WITH_USUAL_SPREADS) {
        statements.learnCentre();
        statements.learnSpread(0, FIRMNESS, APPEAL);
        statements.learnSpread(2, FIRMNESS, REACH);
        statements.learnSpread(3, FIRMNESS, REACH);
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
    Side voter = voters.stranger();
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
