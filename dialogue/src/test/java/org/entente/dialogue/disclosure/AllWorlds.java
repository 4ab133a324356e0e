package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The strongest reader there can be of one statement: knows who is in which group, who voted, what
 * named voters said, and the rule by which tables are published; tries every way in which the
 * others may have voted, and keeps those that publish the very same tables.
 */
final class AllWorlds {
  private final World world;
  private final int least;
  private final int[] free;
  private final List<int[]> secrets;

  /** By what is published: what each number of each withheld cell may be, one bit a value. */
  private final Map<Object, int[]> possible = new HashMap<>();

  AllWorlds(World world, int least, Function<World, Object> publish) {
    this.world = world;
    this.least = least;
    this.free =
        IntStream.range(0, world.voters().size())
            .filter(voter -> world.isSecret(voter) && world.said(0, voter) != World.SILENT)
            .toArray();
    this.secrets = secrets();
    int ways = (int) Math.pow(3, free.length);
    for (int way = 0; way < ways; way++) {
      World other = vary(way);
      int[] seen =
          possible.computeIfAbsent(publish.apply(other), key -> new int[3 * secrets.size()]);
      for (int cell = 0; cell < secrets.size(); cell++) {
        for (int value = -1; value <= 1; value++) {
          seen[3 * cell + value + 1] |= 1 << count(other, secrets.get(cell), value);
        }
      }
    }
  }

  /** The withheld numbers that the reader of some outcome knows for certain. */
  List<String> known() {
    List<String> known = new ArrayList<>();
    possible.forEach(
        (published, seen) -> {
          for (int number = 0; number < seen.length; number++) {
            if (Integer.bitCount(seen[number]) == 1) {
              known.add(
                  "votes of "
                      + (number % 3 - 1)
                      + " by voters "
                      + Arrays.toString(secrets.get(number / 3))
                      + " from "
                      + published);
            }
          }
        });
    return known;
  }

  private List<int[]> secrets() {
    List<int[]> cells = new ArrayList<>();
    for (Column column : world.columns()) {
      for (int group = -1; group < column.grouping().groups(); group++) {
        int[] hidden = world.hidden(0, column, group);
        if (hidden.length > 0 && hidden.length < least) {
          cells.add(hidden);
        }
      }
    }
    return cells;
  }

  private World vary(int way) {
    int[] row =
        IntStream.range(0, world.voters().size()).map(voter -> world.said(0, voter)).toArray();
    int left = way;
    for (int voter : free) {
      row[voter] = left % 3 - 1;
      left /= 3;
    }
    return world.with(row);
  }

  private static int count(World world, int[] cell, int value) {
    return (int) Arrays.stream(cell).filter(voter -> world.said(0, voter) == value).count();
  }
}
