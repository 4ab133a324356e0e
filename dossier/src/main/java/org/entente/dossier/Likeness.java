package org.entente.dossier;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Likeness {
  private static final int FARTHEST = 3;
  private static final int MOST_KNOWN = 1_000;

  private Likeness() {}

  /**
   * The word at the least edit distance, if one is near enough to be meant.
   *
   * <p>Cost: O(known); nothing is proposed out of more than a thousand.
   */
  static Optional<String> closest(String written, Collection<String> known) {
    if (known.size() > MOST_KNOWN) {
      return Optional.empty();
    }
    String wanted = shortened(written);
    return known.stream()
        .filter(word -> Math.abs(word.length() - wanted.length()) <= FARTHEST)
        .filter(word -> distance(wanted, word) <= Math.min(FARTHEST, 1 + word.length() / 4))
        .min(
            Comparator.comparingInt((String word) -> distance(wanted, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String shortened(String written) {
    return written.length() > 80 ? written.substring(0, 80) : written;
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
