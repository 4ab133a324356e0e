package org.entente.positions.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.positions._fixtures.Table.issue;
import static org.entente.positions._fixtures.Table.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.entente.positions.Position;
import org.junit.jupiter.api.Test;

/**
 * Every redrawn score is told here: {@code -} one step less, {@code .} the same, {@code +} more.
 */
class OpeningStabilityTest {
  private static RandomGenerator told(String steps) {
    return new RandomGenerator() {
      private int next;

      @Override
      public int nextInt(int bound) {
        return "-.+".indexOf(steps.charAt(next++));
      }

      @Override
      public long nextLong() {
        throw new IllegalStateException("steps are drawn by nextInt(3)");
      }
    };
  }

  /** Ranks of the first issue and of the second in a single draw. */
  private static List<Integer> ranks(double step, String steps, String first, String second) {
    List<Position> all = new ArrayList<>(positions("first", first));
    all.addAll(positions("second", second));
    List<IssueStudy> studies =
        IssueStudy.of(List.of(issue("first"), issue("second")), all, Set.of());
    return OpeningStability.of(studies, step, 1, told(steps)).stream()
        .map(interval -> interval.best())
        .toList();
  }

  @Test
  void movesAPositionByOneStepAndNoFurther() {
    // 50 and 54 become 55 and 54: closer than 40 and 42
    assertThat(ranks(5, "+.......", "a 50 9 -\nb 54 9 -", "a 40 9 -\nb 42 9 -"))
        .containsExactly(1, 2);
    // 50 and 54 become 45 and 54
    assertThat(ranks(5, "-.......", "a 50 9 -\nb 54 9 -", "a 40 9 -\nb 46 9 -"))
        .containsExactly(2, 1);
  }

  @Test
  void keepsAPositionOnItsScale() {
    // 98 becomes 100, not 103: as far from 96 as 50 from 54
    assertThat(ranks(5, "+.......", "a 98 9 -\nb 96 9 -", "a 50 9 -\nb 54 9 -"))
        .containsExactly(1, 1);
  }

  @Test
  void movesASalienceByAPartOfTheHighestOne() {
    String first = "a 0 100 -\nb 100 10 -"; // spread 28.7; with b at 20: 37.3; with b at 0: none
    String second = "a 0 50 -\nb 66 50 -"; // spread 33

    assertThat(ranks(10, "........", first, second)).containsExactly(1, 2);
    assertThat(ranks(10, "...+....", first, second)).containsExactly(2, 1);
    assertThat(ranks(10, "...-....", first, second)).containsExactly(1, 2);
  }
}
