package org.entente.dialogue.opinion;

/** Finds under which names two groupings of the same voters agree most. */
final class Relabelling {
  private final int[][] together;
  private final int[] names;
  private final boolean[] taken;
  private int[] best;
  private int most = -1;

  private Relabelling(int groups) {
    together = new int[groups][groups];
    names = new int[groups];
    taken = new boolean[groups];
    best = new int[groups];
  }

  /**
   * The name in the first grouping of each group of the other; of equally good ways the first.
   * Cost: O(groups!), for five groups or fewer.
   */
  static int[] of(int groups, int[] first, int[] other) {
    Relabelling relabelling = new Relabelling(groups);
    for (int voter = 0; voter < first.length; voter++) {
      relabelling.together[other[voter]][first[voter]]++;
    }
    relabelling.name(0, 0);
    return relabelling.best;
  }

  private void name(int group, int agreeing) {
    if (group == names.length) {
      if (agreeing > most) {
        most = agreeing;
        best = names.clone();
      }
      return;
    }
    for (int name = 0; name < names.length; name++) {
      if (!taken[name]) {
        taken[name] = true;
        names[group] = name;
        name(group + 1, agreeing + together[group][name]);
        taken[name] = false;
      }
    }
  }
}
