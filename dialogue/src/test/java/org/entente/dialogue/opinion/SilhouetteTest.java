package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilhouetteTest {
  @Test
  void comparesOwnGroupWithTheNextForEveryNumberOfGroups() {
    Plane line = new Plane(new double[] {0, 1, 5, 6}, new double[4], new double[] {1, 1, 1, 1});
    int[][] groups = {{}, {}, {0, 0, 1, 1}, {0, 0, 1, 2}, {0, 1, 2, 3}, {0, 1, 2, 3}};

    double[] means = Silhouette.means(line, groups);

    // 0: 1 within, (5 + 6) / 2 to the next; 1: 1 within, (4 + 5) / 2 to the next; so mirrored
    assertThat(means[2]).isEqualTo((4.5 / 5.5 + 3.5 / 4.5) / 2, within(1e-12));
    // 0: next is 5; 1: next is 4; those alone count 0
    assertThat(means[3]).isEqualTo((4 / 5.0 + 3 / 4.0) / 4, within(1e-12));
    assertThat(means[4]).isZero();
  }
}
