package org.entente.web.consultation;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.app.study.RoundStudy;
import org.entente.dialogue.Grouping;

/**
 * The places of voters on the map as the browser draws them: x, y and the number of the declared
 * group, hundredths of the widest place. They are in order of place, so that nothing tells who came
 * when, and carry no names.
 */
final class MapPoints {
  private static final int SCALE = 100;
  private static final int BITS = 20;

  /** More points than these nobody tells apart; every second, third … of them stands for all. */
  private static final int MOST = 5000;

  private MapPoints() {}

  /** {@code x,y,group x,y,group …}; group −1 is nobody's. */
  static String of(RoundStudy study) {
    int voters = study.round().voters().size();
    double widest = 1e-9;
    for (int voter = 0; voter < voters; voter++) {
      widest = Math.max(widest, Math.abs(study.map().x(voter)));
      widest = Math.max(widest, Math.abs(study.map().y(voter)));
    }
    long[] points = new long[voters];
    for (int voter = 0; voter < voters; voter++) {
      int group = study.declared().group(voter);
      points[voter] =
          packed(
              Math.round(study.map().x(voter) / widest * SCALE),
              Math.round(study.map().y(voter) / widest * SCALE),
              group == Grouping.NONE ? -1 : group);
    }
    Arrays.sort(points);
    int step = Math.max(1, (voters + MOST - 1) / MOST);
    return IntStream.iterate(0, at -> at < voters, at -> at + step)
        .mapToObj(at -> text(points[at]))
        .collect(Collectors.joining(" "));
  }

  /** One number for a point: a hundred thousand texts would take longer than the map. */
  private static long packed(long x, long y, int group) {
    return (x + SCALE) << (2 * BITS) | (y + SCALE) << BITS | (group + 1);
  }

  private static String text(long point) {
    long mask = (1L << BITS) - 1;
    return (point >> (2 * BITS))
        - SCALE
        + ","
        + ((point >> BITS & mask) - SCALE)
        + ","
        + ((point & mask) - 1);
  }
}
