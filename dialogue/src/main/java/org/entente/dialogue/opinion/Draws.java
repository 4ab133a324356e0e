package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Chance, in the ways in which this package needs it. */
final class Draws {
  private Draws() {}

  /** A chance of its own for each purpose, so that one use does not change what another draws. */
  static SplittableRandom purpose(long seed, int purpose) {
    return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + purpose);
  }

  /** At most so many of the numbers below a bound, in ascending order, all as likely. */
  static int[] some(int bound, int most, SplittableRandom random) {
    int[] shuffled = shuffled(bound, random);
    int[] drawn = Arrays.copyOf(shuffled, Math.min(bound, most));
    Arrays.sort(drawn);
    return drawn;
  }

  /** The numbers below a bound in any order. Source: Durstenfeld 1964, CACM 7, algorithm 235. */
  static int[] shuffled(int bound, SplittableRandom random) {
    int[] numbers = new int[bound];
    Arrays.setAll(numbers, number -> number);
    for (int at = bound - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int kept = numbers[at];
      numbers[at] = numbers[other];
      numbers[other] = kept;
    }
    return numbers;
  }
}
