package org.entente.dialogue.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Statement;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.measure.ProportionTest;

/**
 * Common ground across declared groups: every statement with its counts, intervals and verdict, and
 * what each group says more than the others. Every actor counts, from a handful on.
 *
 * <p>Shape: statements by group-informed consensus on them, the highest first, then in the order of
 * the votes; groups in order of label. Statements taken out or about the consultation itself are
 * left out. It counts everything: what may be published of it, {@code disclosure} says. Cost: one
 * pass over the votes, and O(groups²) for each statement.
 *
 * @param leastVotes of a group on a statement before anything is concluded from them
 */
public record GroundStudy(
    int leastVotes, Weights weights, List<StatementGround> statements, List<GroupVoice> groups) {
  /** The least share of every group that makes common ground. */
  public static final double COMMON = 0.6;

  private static final int MOST = 5;

  public GroundStudy {
    statements = List.copyOf(statements);
    groups = List.copyOf(groups);
  }

  /** Studies votes, every group counting the same beside the plain count. */
  public static GroundStudy of(
      VoteTable votes, Grouping grouping, List<Statement> statements, int leastVotes) {
    return of(votes, grouping, statements, leastVotes, Weights.EQUAL);
  }

  /**
   * Studies votes.
   *
   * @param statements at least those of the votes, in any order
   * @throws IllegalArgumentException if no voter is in a group, the grouping is of other voters, a
   *     statement is unknown, or the least number of votes is below 1
   */
  public static GroundStudy of(
      VoteTable votes,
      Grouping grouping,
      List<Statement> statements,
      int leastVotes,
      Weights weights) {
    if (leastVotes < 1) {
      throw new IllegalArgumentException("least votes must be 1 or more, were " + leastVotes);
    }
    if (grouping.groups() == 0) {
      throw new IllegalArgumentException("common ground needs a group or more, had none");
    }
    Tally tally = Tally.of(votes, grouping);
    List<Integer> asked = asked(votes, statements);
    List<StatementGround> grounds = new ArrayList<>();
    for (int column : asked) {
      grounds.add(
          StatementGround.of(
              votes.statements().get(column),
              tally.all(column),
              shares(tally, column, leastVotes),
              weights));
    }
    grounds.sort(
        Comparator.comparingDouble((StatementGround ground) -> ground.agreement().value())
            .reversed());
    return new GroundStudy(leastVotes, weights, grounds, voices(votes, tally, asked, leastVotes));
  }

  /** The statements on which all groups stand together, for them or against. */
  public List<StatementGround> commonGround() {
    return statements.stream()
        .filter(
            ground ->
                ground
                    .verdict()
                    .fold(common -> true, d -> false, m -> false, () -> false, c -> false))
        .toList();
  }

  /** The statements that divide groups, the widest difference first. */
  public List<StatementGround> divisive() {
    return statements.stream()
        .filter(
            ground ->
                ground
                    .verdict()
                    .fold(c -> false, divides -> true, m -> false, () -> false, t -> false))
        .sorted(Comparator.comparingDouble(GroundStudy::width).reversed())
        .toList();
  }

  /**
   * What most voters say, groups aside; five statements at most, the clearest first.
   *
   * @param answer agreement or disagreement
   */
  public List<StatementGround> majorities(Vote answer) {
    return statements.stream()
        .filter(ground -> ground.majority(answer).share() > 0.5)
        .filter(ground -> ground.majority(answer).isSignificant())
        .sorted(
            Comparator.comparingDouble(
                    (StatementGround ground) -> clearness(ground.majority(answer)))
                .reversed())
        .limit(MOST)
        .toList();
  }

  private static double width(StatementGround ground) {
    return ground.findWidest().map(Contrast::difference).orElse(0.0);
  }

  private static double clearness(ProportionTest test) {
    return test.share() * test.z();
  }

  private static List<Integer> asked(VoteTable votes, List<Statement> statements) {
    Map<StatementId, Statement> known = new HashMap<>();
    statements.forEach(statement -> known.put(statement.id(), statement));
    List<Integer> asked = new ArrayList<>();
    for (int column = 0; column < votes.statements().size(); column++) {
      StatementId id = votes.statements().get(column);
      Statement statement = known.get(id);
      if (statement == null) {
        throw new IllegalArgumentException("statements must hold every one voted on, not " + id);
      }
      if (statement.isAsked() && !statement.about()) {
        asked.add(column);
      }
    }
    return asked;
  }

  private static List<GroupShare> shares(Tally tally, int column, int leastVotes) {
    List<GroupShare> shares = new ArrayList<>();
    for (int group = 0; group < tally.grouping().groups(); group++) {
      Count count = tally.of(group, column);
      shares.add(
          new GroupShare(tally.grouping().labels().get(group), count, count.votes() >= leastVotes));
    }
    return shares;
  }

  private static List<GroupVoice> voices(
      VoteTable votes, Tally tally, List<Integer> asked, int leastVotes) {
    Grouping grouping = tally.grouping();
    List<GroupVoice> voices = new ArrayList<>();
    for (int group = 0; group < grouping.groups(); group++) {
      List<GroupVoice.Pair> pairs = new ArrayList<>();
      for (int column : asked) {
        Count own = tally.of(group, column);
        if (own.votes() >= leastVotes) {
          pairs.add(
              new GroupVoice.Pair(
                  votes.statements().get(column), own, tally.others(group, column)));
        }
      }
      voices.add(GroupVoice.of(grouping.labels().get(group), grouping.size(group), pairs));
    }
    return voices;
  }
}
