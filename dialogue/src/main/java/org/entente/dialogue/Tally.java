package org.entente.dialogue;

/**
 * Votes counted by group and statement.
 *
 * <p>Shape: groups × statements of {@link Count}; voters in no group count in {@link #all} alone.
 * Cost: one pass over the votes.
 */
public final class Tally {
  private final int statements;
  private final Grouping grouping;
  private final int[] agrees;
  private final int[] disagrees;
  private final int[] passes;

  private Tally(int statements, Grouping grouping) {
    this.statements = statements;
    this.grouping = grouping;
    int cells = Math.multiplyExact(grouping.groups() + 1, statements);
    this.agrees = new int[cells];
    this.disagrees = new int[cells];
    this.passes = new int[cells];
  }

  /**
   * Counts votes.
   *
   * @throws IllegalArgumentException if the grouping is of other voters
   */
  public static Tally of(VoteTable votes, Grouping grouping) {
    if (grouping.voters() != votes.voters().size()) {
      throw new IllegalArgumentException(
          "grouping must be of " + votes.voters().size() + " voters, was of " + grouping.voters());
    }
    Tally tally = new Tally(votes.statements().size(), grouping);
    for (int voter = 0; voter < grouping.voters(); voter++) {
      int group = grouping.group(voter);
      for (int cell = votes.begin(voter); cell < votes.end(voter); cell++) {
        tally.add(grouping.groups(), votes.statement(cell), votes.value(cell));
        if (group != Grouping.NONE) {
          tally.add(group, votes.statement(cell), votes.value(cell));
        }
      }
    }
    return tally;
  }

  private void add(int group, int statement, int value) {
    int at = group * statements + statement;
    if (value > 0) {
      agrees[at]++;
    } else if (value < 0) {
      disagrees[at]++;
    } else {
      passes[at]++;
    }
  }

  /** How many statements. */
  public int statements() {
    return statements;
  }

  /** The groups. */
  public Grouping grouping() {
    return grouping;
  }

  /** What a group said of a statement. */
  public Count of(int group, int statement) {
    int at = group * statements + statement;
    return new Count(agrees[at], disagrees[at], passes[at]);
  }

  /** What everybody said of a statement, in a group or in none. */
  public Count all(int statement) {
    return of(grouping.groups(), statement);
  }

  /** What all groups but one said of a statement; voters in no group are left out. */
  public Count others(int group, int statement) {
    Count sum = Count.NONE;
    for (int other = 0; other < grouping.groups(); other++) {
      if (other != group) {
        sum = sum.plus(of(other, statement));
      }
    }
    return sum;
  }
}
