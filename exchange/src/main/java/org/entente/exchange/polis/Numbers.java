package org.entente.exchange.polis;

import java.util.Arrays;

/** Gathers numbers, each once; a million voters become no objects. */
final class Numbers {
  private int[] numbers = new int[256];
  private int size;
  private int sorted;

  /** Notes a number. */
  void add(int number) {
    if (size > sorted && numbers[size - 1] == number) {
      return;
    }
    if (size == numbers.length) {
      settle();
      if (size > numbers.length / 2) {
        numbers = Arrays.copyOf(numbers, Math.multiplyExact(numbers.length, 2));
      }
    }
    numbers[size++] = number;
  }

  private void settle() {
    Arrays.sort(numbers, 0, size);
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (kept == 0 || numbers[kept - 1] != numbers[at]) {
        numbers[kept++] = numbers[at];
      }
    }
    size = kept;
    sorted = kept;
  }

  /** Notes these numbers elsewhere. */
  void addTo(Numbers others) {
    for (int at = 0; at < size; at++) {
      others.add(numbers[at]);
    }
  }

  /** All of them, ascending. */
  int[] ascending() {
    settle();
    return Arrays.copyOf(numbers, size);
  }
}
