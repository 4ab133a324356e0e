package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.opinion._fixtures.MadeUpVotes;

class OrderProperties {
  @Property(tries = 40)
  void ordersOfRowsAndColumnsChangeNothing(
      @ForAll @IntRange(max = 50) int voters,
      @ForAll @IntRange(min = 1, max = 25) int statements,
      @ForAll @IntRange(min = 1, max = 4) int camps,
      @ForAll long seed) {
    VoteTable votes = MadeUpVotes.camps(voters, statements, camps, seed);
    List<Integer> rows = shuffled(voters, seed);
    List<Integer> columns = shuffled(statements, seed + 1);

    OpinionMap map = OpinionMap.of(votes, 1);
    OpinionMap other = OpinionMap.of(votes.select(rows, columns), 1);
    OpinionGroups groups = OpinionGroups.of(map, 1);
    OpinionGroups otherGroups = OpinionGroups.of(other, 1);

    assertThat(otherGroups.test()).isEqualTo(groups.test());
    for (int row = 0; row < voters; row++) {
      assertThat(other.x(row)).isEqualTo(map.x(rows.get(row)));
      assertThat(other.y(row)).isEqualTo(map.y(rows.get(row)));
      assertThat(otherGroups.grouping().group(row))
          .isEqualTo(groups.grouping().group(rows.get(row)));
    }
    for (int column = 0; column < statements; column++) {
      assertThat(other.extremity(column)).isEqualTo(map.extremity(columns.get(column)));
    }
  }

  private static List<Integer> shuffled(int size, long seed) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, new Random(seed));
    return numbers;
  }
}
