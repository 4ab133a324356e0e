package org.entente.dialogue.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which groups are shown alone on one statement, and which voters no published table tells apart.
 * Looks at who voted, never at what.
 */
final class Split {
  private final Voters voters;
  private final Ballots ballots;
  private final boolean[][] shown;

  /** Of each ballot. */
  private final int[] clusters;

  private int size;

  Split(Voters voters, Ballots ballots) {
    this.voters = voters;
    this.ballots = ballots;
    this.clusters = new int[ballots.size()];
    this.size = ballots.size() == 0 ? 0 : 1;
    this.shown = new boolean[voters.columns()][];
    for (int column = 0; column < voters.columns(); column++) {
      shown[column] = begin(column);
      boolean hidden = true;
      while (hidden) {
        hidden = hideOne(column);
      }
      refine(column);
    }
  }

  /** How many clusters. */
  int clusters() {
    return size;
  }

  int cluster(int ballot) {
    return clusters[ballot];
  }

  boolean isShown(int column, int group) {
    return shown[column][group];
  }

  /** Whether a column hides a group with too few votes, and not only groups that hide such. */
  boolean hidesFew(int column) {
    int[] secrets = secrets(column);
    for (int group = 0; group < secrets.length; group++) {
      if (!shown[column][group] && secrets[group] < voters.least()) {
        return true;
      }
    }
    return false;
  }

  private boolean[] begin(int column) {
    int[] secrets = secrets(column);
    boolean[] begun = new boolean[secrets.length];
    for (int group = 0; group < secrets.length; group++) {
      begun[group] =
          !voters.isPresent(column, group)
              || voters.isOpen(column, group)
              || voters.least() == 1
              || secrets[group] >= voters.least();
    }
    return begun;
  }

  /** Hides one more group where too few would stand alone; false once nobody does. */
  private boolean hideOne(int column) {
    int[][] met = new int[size][voters.groups(column)];
    int[] rest = new int[size];
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      if (voters.isSecret(ballots.voter(ballot))) {
        int group = voters.group(column, ballots.voter(ballot));
        met[clusters[ballot]][group]++;
        rest[clusters[ballot]] += shown[column][group] ? 0 : 1;
      }
    }
    boolean[] candidates = new boolean[voters.groups(column)];
    for (int cluster = 0; cluster < size; cluster++) {
      for (int group = 0; group < candidates.length; group++) {
        boolean alone = shown[column][group] && isTooFew(met[cluster][group]);
        boolean joins = shown[column][group] && met[cluster][group] > 0 && isTooFew(rest[cluster]);
        candidates[group] |= alone || joins;
      }
    }
    if (hidesAny(column) && Arrays.stream(rest).sum() < voters.least()) {
      int[] secrets = secrets(column);
      for (int group = 0; group < candidates.length; group++) {
        candidates[group] |= shown[column][group] && secrets[group] > 0;
      }
    }
    return hideSmallest(column, candidates);
  }

  private boolean isTooFew(int secrets) {
    return secrets > 0 && secrets < voters.least();
  }

  private boolean hidesAny(int column) {
    for (boolean group : shown[column]) {
      if (!group) {
        return true;
      }
    }
    return false;
  }

  private boolean hideSmallest(int column, boolean[] candidates) {
    int[] secrets = secrets(column);
    int smallest = -1;
    for (int group = 0; group < candidates.length; group++) {
      if (candidates[group] && (smallest < 0 || secrets[group] < secrets[smallest])) {
        smallest = group;
      }
    }
    if (smallest >= 0) {
      shown[column][smallest] = false;
    }
    return smallest >= 0;
  }

  /** How many secret votes, by group. */
  private int[] secrets(int column) {
    int[] secrets = new int[voters.groups(column)];
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      if (voters.isSecret(ballots.voter(ballot))) {
        secrets[voters.group(column, ballots.voter(ballot))]++;
      }
    }
    return secrets;
  }

  /** Tells apart what the column tells apart. */
  private void refine(int column) {
    Map<Long, Integer> numbers = new HashMap<>();
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      int group = voters.group(column, ballots.voter(ballot));
      long block = shown[column][group] ? group : voters.groups(column);
      long key = clusters[ballot] * (voters.groups(column) + 1L) + block;
      Integer number = numbers.get(key);
      if (number == null) {
        number = numbers.size();
        numbers.put(key, number);
      }
      clusters[ballot] = number;
    }
    size = numbers.size();
  }
}
