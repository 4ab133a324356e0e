package org.entente.dialogue.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.Vote;
import org.entente.dialogue.measure.GroupConsensus;
import org.entente.dialogue.measure.ProportionTest;

/**
 * How one statement stands among groups, with the counts that it rests on.
 *
 * @param all what everybody said, in a group or in none, each vote counting once
 * @param groups what each group said, in order of label
 * @param agreement group-informed consensus on it
 * @param disagreement group-informed consensus against it
 * @param byCategory what all said if each group counted by its weight
 */
public record StatementGround(
    StatementId statement,
    Count all,
    List<GroupShare> groups,
    GroupConsensus agreement,
    GroupConsensus disagreement,
    CategoryShares byCategory,
    Verdict verdict) {
  public StatementGround {
    groups = List.copyOf(groups);
  }

  /** The groups with enough votes. */
  public List<GroupShare> heard() {
    return groups.stream().filter(GroupShare::enough).toList();
  }

  /** The labels of the groups with too few. */
  public List<String> unheard() {
    return unheard(groups);
  }

  /** Among the groups with enough votes, the one that gives an answer least often. */
  public Optional<GroupShare> findLowest(Vote answer) {
    return heard().stream().min(Comparator.comparingDouble(group -> group.share(answer).share()));
  }

  /** How far groups with enough votes lie apart, at most. */
  public Optional<Contrast> findWidest() {
    return Contrast.widest(heard());
  }

  /** Whether most of all voters gave an answer, groups aside. */
  public ProportionTest majority(Vote answer) {
    return new GroupShare("", all, true).majority(answer);
  }

  static StatementGround of(
      StatementId statement, Count all, List<GroupShare> groups, Weights weights) {
    List<Count> counts = groups.stream().map(GroupShare::count).toList();
    return new StatementGround(
        statement,
        all,
        groups,
        GroupConsensus.of(counts, Vote.AGREE),
        GroupConsensus.of(counts, Vote.DISAGREE),
        CategoryShares.of(groups, weights),
        judge(all, groups));
  }

  private static Verdict judge(Count all, List<GroupShare> groups) {
    List<GroupShare> heard = groups.stream().filter(GroupShare::enough).toList();
    if (heard.size() < Math.min(2, groups.size())) {
      return new Verdict.CannotTell(unheard(groups));
    }
    for (Vote answer : List.of(Vote.AGREE, Vote.DISAGREE)) {
      if (heard.stream().allMatch(group -> group.majority(answer).share() >= GroundStudy.COMMON)) {
        return new Verdict.CommonGround(answer, unheard(groups));
      }
    }
    Optional<Contrast> contrast = Contrast.strongest(heard).filter(Contrast::isSignificant);
    if (contrast.isPresent()) {
      return new Verdict.Divisive(contrast.get());
    }
    for (Vote answer : List.of(Vote.AGREE, Vote.DISAGREE)) {
      ProportionTest test = new GroupShare("", all, true).majority(answer);
      if (test.share() > 0.5 && test.isSignificant()) {
        return new Verdict.Majority(answer);
      }
    }
    return new Verdict.Undecided();
  }

  private static List<String> unheard(List<GroupShare> groups) {
    return groups.stream().filter(group -> !group.enough()).map(GroupShare::group).toList();
  }
}
