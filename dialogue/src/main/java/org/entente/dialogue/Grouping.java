package org.entente.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Voters put into groups, by what they are (declared) or by how they vote (found).
 *
 * <p>Shape: groups are numbered from 0 in order of label; a voter is in one group or in none.
 */
public final class Grouping {
  /** The number for whoever is in no group. */
  public static final int NONE = -1;

  private final List<String> labels;
  private final int[] groups;
  private final int[] sizes;

  private Grouping(List<String> labels, int[] groups) {
    this.labels = labels;
    this.groups = groups;
    this.sizes = new int[labels.size()];
    for (int group : groups) {
      if (group != NONE) {
        sizes[group]++;
      }
    }
  }

  /**
   * Groups voters by a label each.
   *
   * @param labels one per voter, in order of rows; blank for whoever is in no group
   */
  public static Grouping of(List<String> labels) {
    TreeMap<String, Integer> numbers = new TreeMap<>();
    labels.stream().filter(label -> !label.isBlank()).forEach(label -> numbers.put(label, 0));
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    int[] groups = new int[labels.size()];
    for (int voter = 0; voter < groups.length; voter++) {
      groups[voter] = numbers.getOrDefault(labels.get(voter), NONE);
    }
    return new Grouping(List.copyOf(numbers.keySet()), groups);
  }

  /**
   * Takes groups as numbered.
   *
   * @param labels of the groups, in order of number
   * @param groups gives each voter's group, or {@link #NONE}
   */
  public static Grouping of(List<String> labels, int voters, Numbering groups) {
    int[] numbers = new int[voters];
    for (int voter = 0; voter < voters; voter++) {
      numbers[voter] = groups.group(voter);
      if (numbers[voter] < NONE || numbers[voter] >= labels.size()) {
        throw new IllegalArgumentException(
            "group must be -1 or below " + labels.size() + ", was " + numbers[voter]);
      }
    }
    return new Grouping(List.copyOf(labels), numbers);
  }

  /** Gives a voter's group. */
  @FunctionalInterface
  public interface Numbering {
    /** The group of the voter in this row, or {@link #NONE}. */
    int group(int voter);
  }

  /** Everybody in one group. */
  public static Grouping everybody(int voters) {
    return of(List.of("all"), voters, voter -> 0);
  }

  /** The groups' labels, in order of number. */
  public List<String> labels() {
    return labels;
  }

  /** How many groups. */
  public int groups() {
    return labels.size();
  }

  /** How many voters, in a group or in none. */
  public int voters() {
    return groups.length;
  }

  /** The group of a voter, or {@link #NONE}. */
  public int group(int voter) {
    return groups[voter];
  }

  /** How many voters a group has. */
  public int size(int group) {
    return sizes[group];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Grouping grouping
        && labels.equals(grouping.labels)
        && Arrays.equals(groups, grouping.groups);
  }

  @Override
  public int hashCode() {
    return 31 * labels.hashCode() + Arrays.hashCode(groups);
  }

  @Override
  public String toString() {
    return labels + " " + Arrays.toString(sizes);
  }
}
