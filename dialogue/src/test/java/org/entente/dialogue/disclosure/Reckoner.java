package org.entente.dialogue.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A reader who reckons: every published number is a sum of unknowns (how many voters of the same
 * groups voted what). Solves the sums as far as they go, takes them from each other, and narrows
 * bounds until nothing moves.
 */
final class Reckoner {
  private static final long PRIME = 2_147_483_647L;

  private record Sum(BitSet unknowns, int value) {}

  private final World world;
  private final int statement;

  /** Secret ballots of the same groups, by the number of their kind; and a voter's kind. */
  private final Map<List<Integer>, Integer> kinds = new LinkedHashMap<>();

  private final int[] kind;
  private final List<Sum> sums = new ArrayList<>();
  private final int[] low;
  private final int[] high;

  Reckoner(World world, int statement) {
    this.world = world;
    this.statement = statement;
    this.kind = new int[world.voters().size()];
    Arrays.fill(kind, -1);
    for (int voter = 0; voter < kind.length; voter++) {
      int at = voter;
      if (isUnknown(voter)) {
        List<Integer> groups =
            world.columns().stream().map(column -> column.grouping().group(at)).toList();
        kind[voter] = kinds.computeIfAbsent(groups, key -> kinds.size());
      }
    }
    this.low = new int[3 * kinds.size()];
    this.high = new int[3 * kinds.size()];
    for (int one = 0; one < kinds.size(); one++) {
      int wanted = one;
      int size = (int) Arrays.stream(kind).filter(number -> number == wanted).count();
      Arrays.fill(high, 3 * one, 3 * one + 3, size);
      BitSet three = new BitSet();
      three.set(3 * one, 3 * one + 3);
      sums.add(new Sum(three, size));
    }
  }

  private boolean isUnknown(int voter) {
    return world.isSecret(voter) && world.said(statement, voter) != World.SILENT;
  }

  /** Takes note of what is published of some voters. */
  void learn(IntPredicate voters, Cell cell) {
    Map<Integer, Integer> publishedByValue =
        cell.fold(
            full ->
                Map.of(
                    1, full.count().agrees(),
                    -1, full.count().disagrees(),
                    0, full.count().passes()),
            agreement -> Map.of(1, agreement.agrees()),
            Map::of);
    publishedByValue.forEach((value, published) -> note(voters, value, published));
  }

  private void note(IntPredicate voters, int value, int published) {
    int left = published;
    for (int voter = 0; voter < kind.length; voter++) {
      boolean named = kind[voter] < 0 && world.said(statement, voter) == value;
      left -= named && voters.test(voter) ? 1 : 0;
    }
    sums.add(new Sum(unknowns(voters, value), left));
  }

  private BitSet unknowns(IntPredicate voters, int value) {
    BitSet set = new BitSet();
    for (int voter = 0; voter < kind.length; voter++) {
      if (kind[voter] >= 0 && voters.test(voter)) {
        set.set(3 * kind[voter] + value + 1);
      }
    }
    return set;
  }

  /** The numbers of cells with too few voters that are certain. */
  List<String> known(int least) {
    takeApart();
    narrow();
    List<long[]> solved = solved();
    List<String> known = new ArrayList<>();
    for (Column column : world.columns()) {
      for (int group = -1; group < column.grouping().groups(); group++) {
        int votes = world.hidden(statement, column, group).length;
        int wanted = group;
        for (int value = -1; votes > 0 && votes < least && value <= 1; value++) {
          BitSet cell = unknowns(voter -> column.grouping().group(voter) == wanted, value);
          if (isCertain(cell) || reduce(row(cell), solved) < 0) {
            known.add(column.name() + ", group " + group + ", votes of " + value);
          }
        }
      }
    }
    return known;
  }

  /** Takes sums from the sums that hold them, as long as that gives new ones. */
  private void takeApart() {
    for (int at = 0; at < sums.size() && sums.size() < 400; at++) {
      for (int other = 0; other < at; other++) {
        takeFrom(sums.get(at), sums.get(other));
        takeFrom(sums.get(other), sums.get(at));
      }
    }
  }

  private void takeFrom(Sum whole, Sum part) {
    BitSet rest = (BitSet) whole.unknowns().clone();
    rest.andNot(part.unknowns());
    if (rest.cardinality() == whole.unknowns().cardinality() - part.unknowns().cardinality()
        && sums.stream().noneMatch(sum -> sum.unknowns().equals(rest))) {
      sums.add(new Sum(rest, whole.value() - part.value()));
    }
  }

  private void narrow() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Sum sum : sums) {
        int least = sum.unknowns().stream().map(unknown -> low[unknown]).sum();
        int most = sum.unknowns().stream().map(unknown -> high[unknown]).sum();
        for (int unknown : sum.unknowns().stream().toArray()) {
          int floor = Math.max(low[unknown], sum.value() - (most - high[unknown]));
          int ceiling = Math.min(high[unknown], sum.value() - (least - low[unknown]));
          moved |= floor > low[unknown] || ceiling < high[unknown];
          least += floor - low[unknown];
          most += ceiling - high[unknown];
          low[unknown] = floor;
          high[unknown] = ceiling;
        }
      }
    }
  }

  private boolean isCertain(BitSet cell) {
    int least = cell.stream().map(unknown -> low[unknown]).sum();
    int most = cell.stream().map(unknown -> high[unknown]).sum();
    for (Sum sum : sums) {
      BitSet outside = (BitSet) sum.unknowns().clone();
      outside.andNot(cell);
      if (outside.cardinality() == sum.unknowns().cardinality() - cell.cardinality()) {
        least = Math.max(least, sum.value() - outside.stream().map(u -> high[u]).sum());
        most = Math.min(most, sum.value() - outside.stream().map(u -> low[u]).sum());
      }
    }
    return least == most;
  }

  /** The sums as rows of which each has its own first unknown, counted modulo a prime. */
  private List<long[]> solved() {
    List<long[]> rows = new ArrayList<>();
    for (Sum sum : sums) {
      long[] row = row(sum.unknowns());
      int lead = reduce(row, rows);
      if (lead >= 0) {
        long inverse = power(row[lead], PRIME - 2);
        for (int at = 0; at < row.length; at++) {
          row[at] = row[at] * inverse % PRIME;
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private long[] row(BitSet unknowns) {
    long[] row = new long[low.length];
    unknowns.stream().forEach(unknown -> row[unknown] = 1);
    return row;
  }

  /** Takes rows from a row; its first unknown then, or −1 if the rows give it away. */
  private static int reduce(long[] row, List<long[]> rows) {
    for (long[] other : rows) {
      int lead = first(other);
      long times = row[lead];
      for (int at = 0; times != 0 && at < row.length; at++) {
        row[at] = Math.floorMod(row[at] - times * other[at], PRIME);
      }
    }
    return first(row);
  }

  private static int first(long[] row) {
    for (int at = 0; at < row.length; at++) {
      if (row[at] != 0) {
        return at;
      }
    }
    return -1;
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base % PRIME;
    for (long left = exponent; left > 0; left >>= 1) {
      result = (left & 1) == 1 ? result * square % PRIME : result;
      square = square * square % PRIME;
    }
    return result;
  }
}
