package org.entente.dialogue.disclosure;

import java.util.Arrays;
import java.util.List;
import org.entente.dialogue.Grouping;

/** Who is in which group of each column, and whose votes are nobody's business. */
final class Voters {
  private final List<Column> columns;
  private final boolean[] secret;
  private final boolean[][] present;
  private final boolean[][] open;
  private final int least;

  Voters(List<Column> columns, boolean[] secret, int least) {
    this.columns = List.copyOf(columns);
    this.secret = secret;
    this.least = least;
    this.present = new boolean[columns.size()][];
    this.open = new boolean[columns.size()][];
    for (int column = 0; column < columns.size(); column++) {
      present[column] = new boolean[groups(column)];
      open[column] = new boolean[groups(column)];
      Arrays.fill(open[column], true);
      for (int voter = 0; voter < secret.length; voter++) {
        present[column][group(column, voter)] = true;
        open[column][group(column, voter)] &= !secret[voter];
      }
    }
  }

  int columns() {
    return columns.size();
  }

  /** Fewer than these are too few. */
  int least() {
    return least;
  }

  /** How many groups, those in none being one more. */
  int groups(int column) {
    return columns.get(column).grouping().groups() + 1;
  }

  int group(int column, int voter) {
    int group = columns.get(column).grouping().group(voter);
    return group == Grouping.NONE ? groups(column) - 1 : group;
  }

  String label(int column, int group) {
    return group == groups(column) - 1 ? "" : columns.get(column).grouping().labels().get(group);
  }

  /** Whether anybody is in a group. */
  boolean isPresent(int column, int group) {
    return present[column][group];
  }

  /** Whether all voters of a group are shown by name, so that it has nothing to hide. */
  boolean isOpen(int column, int group) {
    return open[column][group];
  }

  boolean isSecret(int voter) {
    return secret[voter];
  }
}
