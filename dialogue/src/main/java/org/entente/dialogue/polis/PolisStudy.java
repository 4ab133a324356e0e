package org.entente.dialogue.polis;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.dialogue.Count;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.Tally;
import org.entente.dialogue.Vote;
import org.entente.dialogue.routing.Priority;

/**
 * What Polis says of a conversation.
 *
 * <p>Shape: statements and voters in order of the votes, groups in order of number. Cost: power
 * iteration, and O(voters · 100) for the clusters.
 */
public final class PolisStudy {
  private final PolisInput input;
  private final PolisMap map;
  private final ColdStart found;
  private final Tally tally;
  private final List<List<RepresentativeStatement>> representatives;

  private PolisStudy(PolisInput input, PolisMap map, ColdStart found, Grouping groups) {
    this.input = input;
    this.map = map;
    this.found = found;
    this.tally = Tally.of(input.votes(), groups);
    this.representatives =
        IntStream.range(0, groups.groups())
            .mapToObj(group -> RepresentativeStatements.of(input, tally, group))
            .toList();
  }

  /** With the groups that Polis finds when started cold. */
  public static PolisStudy of(PolisInput input) {
    PolisMap map = PolisMap.of(input);
    ColdStart found = ColdStart.of(input.votes(), map);
    return new PolisStudy(input, map, found, found.groups());
  }

  /**
   * With groups that Polis found over time, which a cold start need not find again.
   *
   * @throws IllegalArgumentException if the groups are of other voters
   */
  public static PolisStudy given(PolisInput input, Grouping groups) {
    PolisMap map = PolisMap.of(input);
    return new PolisStudy(input, map, ColdStart.of(input.votes(), map), groups);
  }

  /** What was studied. */
  public PolisInput input() {
    return input;
  }

  /** Where voters and statements stand. */
  public PolisMap map() {
    return map;
  }

  /** The groups of a cold start, in use or not. */
  public ColdStart found() {
    return found;
  }

  /** The groups in use. */
  public Grouping groups() {
    return tally.grouping();
  }

  /** What groups said; statements that are out count too. */
  public Tally tally() {
    return tally;
  }

  /** The statements by which a group is known: at most five, agreement first. */
  public List<RepresentativeStatement> representatives(int group) {
    return representatives.get(group);
  }

  /** The statements, at most five, that most voters answered so. */
  public List<MajorityOpinion> majority(Vote answer) {
    return MajorityOpinion.of(input, tally, answer);
  }

  /**
   * Group-informed consensus: {@link org.entente.dialogue.measure.GroupConsensus#RULE}, from 0 to
   * 1, without its interval; 1 if there is no group.
   */
  public double consensus(int statement) {
    double product = 1;
    for (int group = 0; group < groups().groups(); group++) {
      Count count = tally.of(group, statement);
      product *= (count.agrees() + 1.0) / (count.votes() + 2.0);
    }
    return product;
  }

  /**
   * How likely a statement is asked next, by {@link Priority#RULE}; more than 0, no unit. Counts
   * voters in groups alone.
   */
  public double priority(int statement) {
    Count grouped = tally.others(Grouping.NONE, statement);
    return Priority.of(grouped, map.extremity(statement), input.isAbout(statement));
  }
}
