package org.entente.dialogue.opinion;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Orders numbers by a key each, without an object for every one of them. */
final class KeyOrder {
  private static final long LOW = 0xffffffffL;

  private KeyOrder() {}

  /**
   * The numbers from 0 in order of key.
   *
   * @param ties compares two numbers whose keys are the same
   */
  static int[] of(long[] keys, IntBinaryOperator ties) {
    long[] packed = new long[keys.length];
    for (int number = 0; number < keys.length; number++) {
      packed[number] = (keys[number] & ~LOW) | number;
    }
    Arrays.sort(packed);
    int[] order = new int[keys.length];
    for (int place = 0; place < order.length; place++) {
      order[place] = (int) (packed[place] & LOW);
    }
    int begin = 0;
    for (int place = 1; place <= order.length; place++) {
      if (place == order.length || packed[place] >> 32 != packed[begin] >> 32) {
        settle(order, begin, place, keys, ties);
        begin = place;
      }
    }
    return order;
  }

  /** Orders those whose keys have the same upper half. */
  private static void settle(int[] order, int begin, int end, long[] keys, IntBinaryOperator ties) {
    if (end - begin < 2) {
      return;
    }
    Integer[] tied = new Integer[end - begin];
    Arrays.setAll(tied, at -> order[begin + at]);
    Arrays.sort(
        tied,
        (one, other) ->
            keys[one] == keys[other]
                ? ties.applyAsInt(one, other)
                : Long.compare(keys[one], keys[other]));
    for (int at = 0; at < tied.length; at++) {
      order[begin + at] = tied[at];
    }
  }
}
