package org.entente.exchange.polis;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.entente.exchange.FileProblem;
import org.entente.kernel.Findings;
import org.entente.kernel.Place;

/** Which voters a matrix lists, and the group of each; a million voters become no objects. */
final class Members {
  private int[] voters = new int[256];
  private int[] lines = new int[256];
  private int[] groups = new int[256];
  private int size;

  /** Notes a voter; one without a number is left out. */
  void add(int voter, int line, int group) {
    if (voter == PolisTable.NONE) {
      return;
    }
    if (size == voters.length) {
      int larger = Math.multiplyExact(size, 2);
      voters = Arrays.copyOf(voters, larger);
      lines = Arrays.copyOf(lines, larger);
      groups = Arrays.copyOf(groups, larger);
    }
    voters[size] = voter;
    lines[size] = line;
    groups[size] = group;
    size++;
  }

  /** How many. */
  int size() {
    return size;
  }

  /** Notes which voters stand twice. */
  void noteTwins(String file, Findings findings) {
    long[] sorted = inOrder();
    for (int at = 1; at < size; at++) {
      if (sorted[at] >> 32 == sorted[at - 1] >> 32) {
        String voter = String.valueOf(sorted[at] >> 32);
        findings.add(
            FileProblem.NAME_TWICE,
            new Place(file, lines[(int) sorted[at]], "participant"),
            voter,
            voter);
      }
    }
  }

  /** The voters' numbers and their places among those noted, ascending. */
  private long[] inOrder() {
    return LongStream.range(0, size)
        .map(at -> (long) voters[(int) at] << 32 | at)
        .sorted()
        .toArray();
  }

  /** Notes the voters' numbers elsewhere. */
  void addTo(Numbers numbers) {
    for (int at = 0; at < size; at++) {
      numbers.add(voters[at]);
    }
  }

  /** The group of each row's voter; {@link PolisTable#NONE} for those who are in none. */
  int[] groups(Rows rows) {
    int[] found = new int[rows.voters()];
    Arrays.fill(found, PolisTable.NONE);
    for (int at = 0; at < size; at++) {
      found[rows.voter(voters[at])] = groups[at];
    }
    return found;
  }

  /** Whether each row's voter is listed. */
  boolean[] listed(Rows rows) {
    boolean[] listed = new boolean[rows.voters()];
    for (int at = 0; at < size; at++) {
      listed[rows.voter(voters[at])] = true;
    }
    return listed;
  }
}
