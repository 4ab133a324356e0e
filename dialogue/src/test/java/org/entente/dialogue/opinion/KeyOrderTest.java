package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyOrderTest {
  @Test
  void ordersByTheWholeKeyAndThenByTheRule() {
    long[] keys = {5L << 32, -1, (5L << 32) - 1, 5L << 32, (4L << 32) + 7};

    int[] order = KeyOrder.of(keys, (one, other) -> other - one);

    assertThat(order).containsExactly(1, 4, 2, 3, 0);
  }
}
