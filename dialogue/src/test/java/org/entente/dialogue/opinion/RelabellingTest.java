package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelabellingTest {
  @Test
  void namesGroupsSoThatMostVotersStay() {
    int[] names = Relabelling.of(3, new int[] {0, 0, 1, 1, 2, 2}, new int[] {2, 2, 0, 0, 0, 1});

    assertThat(names).containsExactly(1, 2, 0);
  }
}
