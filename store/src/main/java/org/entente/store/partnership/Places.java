package org.entente.store.partnership;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of rows in an order, such that as few rows as possible get another one: a row whose place
 * stays need not be touched, and somebody else may own it.
 *
 * <p>Between two places there is always room. Cost: O(n log n).
 */
final class Places {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final List<@Nullable BigDecimal> present;
  private final @Nullable BigDecimal[] places;

  private Places(List<@Nullable BigDecimal> present) {
    this.present = present;
    this.places = new BigDecimal[present.size()];
  }

  /**
   * The places of rows, in the order in which they shall stand: growing.
   *
   * @param present where each is now; null for a new row
   */
  static List<BigDecimal> inOrder(List<@Nullable BigDecimal> present) {
    return new Places(present).inOrder();
  }

  private List<BigDecimal> inOrder() {
    for (int at : longestGrowing()) {
      places[at] = present.get(at);
    }
    List<BigDecimal> all = new ArrayList<>(places.length);
    int at = 0;
    while (at < places.length) {
      BigDecimal place = places[at];
      if (place != null) {
        all.add(place);
        at++;
      } else {
        int end = at;
        while (end < places.length && places[end] == null) {
          end++;
        }
        fill(all, end - at, end < places.length ? places[end] : null);
        at = end;
      }
    }
    return all;
  }

  /** Adds places between the last one and a bound, if there are such. */
  private static void fill(List<BigDecimal> all, int count, @Nullable BigDecimal bound) {
    if (bound == null || all.isEmpty()) {
      BigDecimal start =
          !all.isEmpty()
              ? all.get(all.size() - 1)
              : bound == null ? BigDecimal.ZERO : bound.subtract(BigDecimal.valueOf(count + 1L));
      for (int step = 1; step <= count; step++) {
        all.add(start.add(BigDecimal.valueOf(step)));
      }
      return;
    }
    BigDecimal low = all.get(all.size() - 1);
    BigDecimal step = bound.subtract(low);
    for (int room = 1; room <= count; room *= 2) {
      step = step.multiply(HALF);
    }
    for (int at = 1; at <= count; at++) {
      all.add(low.add(step.multiply(BigDecimal.valueOf(at))).stripTrailingZeros());
    }
  }

  /** Which of the rows that have a place stand in order already, as many as possible. */
  private List<Integer> longestGrowing() {
    int[] before = new int[present.size()];
    List<Integer> ends = new ArrayList<>();
    for (int at = 0; at < before.length; at++) {
      BigDecimal place = present.get(at);
      if (place == null) {
        continue;
      }
      int length = shorter(ends, place);
      before[at] = length == 0 ? -1 : ends.get(length - 1);
      if (length == ends.size()) {
        ends.add(at);
      } else {
        ends.set(length, at);
      }
    }
    Integer[] kept = new Integer[ends.size()];
    int at = ends.isEmpty() ? -1 : ends.get(ends.size() - 1);
    for (int rank = kept.length - 1; rank >= 0; rank--) {
      kept[rank] = at;
      at = before[at];
    }
    return Arrays.asList(kept);
  }

  /** How many rows can stand before a place: the ends' places grow. */
  private int shorter(List<Integer> ends, BigDecimal place) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      BigDecimal end = present.get(ends.get(middle));
      if (end != null && end.compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
