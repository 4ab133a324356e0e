package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.entente.dialogue.Count;
import org.entente.dialogue.StatementId;

/** What may be shown of each cluster of voters on one statement, and of sums of clusters. */
final class Clusters {
  /** How much is shown, the least first. */
  private enum Depth {
    NOTHING,
    AGREEMENT,
    EVERYTHING
  }

  private final Voters voters;
  private final Ballots ballots;
  private final Split split;
  private final Count[] counts;
  private final Depth[] depths;

  Clusters(Voters voters, Ballots ballots) {
    this.voters = voters;
    this.ballots = ballots;
    this.split = new Split(voters, ballots);
    this.counts = counts(ballot -> true);
    this.depths = depths(counts(ballot -> voters.isSecret(ballots.voter(ballot))), hiding());
  }

  private Count[] counts(IntPredicate counted) {
    int[][] sums = new int[split.clusters()][3];
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      if (counted.test(ballot)) {
        sums[split.cluster(ballot)][ballots.value(ballot) + 1]++;
      }
    }
    Count[] counted3 = new Count[sums.length];
    for (int cluster = 0; cluster < sums.length; cluster++) {
      counted3[cluster] = new Count(sums[cluster][2], sums[cluster][0], sums[cluster][1]);
    }
    return counted3;
  }

  /** The clusters among which a group with too few votes is hidden. */
  private boolean[] hiding() {
    boolean[] hiding = new boolean[split.clusters()];
    for (int column = 0; column < voters.columns(); column++) {
      boolean hidesFew = split.hidesFew(column);
      for (int ballot = 0; hidesFew && ballot < ballots.size(); ballot++) {
        hiding[split.cluster(ballot)] |= !split.isShown(column, groupOf(column, ballot));
      }
    }
    return hiding;
  }

  private Depth[] depths(Count[] secrets, boolean[] hiding) {
    Depth[] found = new Depth[secrets.length];
    for (int cluster = 0; cluster < found.length; cluster++) {
      found[cluster] = depth(secrets[cluster], hiding[cluster]);
    }
    return found;
  }

  private Depth depth(Count secrets, boolean hides) {
    if (secrets.votes() == 0) {
      return Depth.EVERYTHING;
    }
    if (secrets.votes() < voters.least()) {
      return Depth.NOTHING;
    }
    if (!hides || (secrets.agrees() > 0 && secrets.disagrees() > 0 && secrets.passes() > 0)) {
      return Depth.EVERYTHING;
    }
    return secrets.agrees() > 0 && secrets.agrees() < secrets.votes()
        ? Depth.AGREEMENT
        : Depth.NOTHING;
  }

  /** One published row for each column. */
  List<DisclosedStatement> publish(StatementId statement) {
    List<DisclosedStatement> rows = new ArrayList<>();
    for (int column = 0; column < voters.columns(); column++) {
      rows.add(new DisclosedStatement(statement, all(), groups(column)));
    }
    return rows;
  }

  private Cell all() {
    return ballots.size() == 0 ? new Cell.Withheld() : sum(ballot -> true);
  }

  private List<DisclosedGroup> groups(int column) {
    List<DisclosedGroup> groups = new ArrayList<>();
    List<String> merged = new ArrayList<>();
    for (int group = 0; group < voters.groups(column); group++) {
      String label = voters.label(column, group);
      int wanted = group;
      if (!split.isShown(column, group)) {
        merged.add(label);
      } else if (voters.isPresent(column, group)) {
        groups.add(
            new DisclosedGroup(List.of(label), sum(ballot -> groupOf(column, ballot) == wanted)));
      }
    }
    if (!merged.isEmpty()) {
      groups.add(new DisclosedGroup(merged, rest(column)));
    }
    return groups;
  }

  private Cell rest(int column) {
    IntPredicate hidden = ballot -> !split.isShown(column, groupOf(column, ballot));
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      if (hidden.test(ballot)) {
        return sum(hidden);
      }
    }
    return new Cell.Withheld();
  }

  private int groupOf(int column, int ballot) {
    return voters.group(column, ballots.voter(ballot));
  }

  /** The sum of whole clusters, as deep as the least deep of them. */
  private Cell sum(IntPredicate wanted) {
    boolean[] taken = new boolean[split.clusters()];
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      taken[split.cluster(ballot)] |= wanted.test(ballot);
    }
    Count sum = Count.NONE;
    Depth depth = Depth.EVERYTHING;
    for (int cluster = 0; cluster < taken.length; cluster++) {
      if (taken[cluster]) {
        sum = sum.plus(counts[cluster]);
        depth = depths[cluster].compareTo(depth) < 0 ? depths[cluster] : depth;
      }
    }
    return switch (depth) {
      case NOTHING -> new Cell.Withheld();
      case AGREEMENT -> new Cell.Agreement(sum.agrees(), sum.votes());
      case EVERYTHING -> new Cell.Full(sum);
    };
  }
}
