package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dots over a line, stacked where they would overlap.
 *
 * @param levels how high each dot stands, 0 on the line, in the order of the points
 * @param radius of every dot
 * @param height of the whole
 * @param step from one level to the next
 */
record Swarm(List<Integer> levels, double radius, double height, double step) {
  private static final double HIGHEST = 150;
  private static final double[] RADII = {5, 4, 3, 2.2, 1.6};

  Swarm {
    levels = List.copyOf(levels);
  }

  /** Stacks dots with the largest radius that stays within the height. */
  static Swarm of(List<Double> places) {
    Swarm swarm = of(places, RADII[0]);
    for (int smaller = 1; smaller < RADII.length && swarm.height() > HIGHEST; smaller++) {
      swarm = of(places, RADII[smaller]);
    }
    return swarm.height() > HIGHEST ? swarm.pressed() : swarm;
  }

  private static Swarm of(List<Double> places, double radius) {
    Integer[] levels = new Integer[places.size()];
    List<Double> lastByLevel = new ArrayList<>();
    List<Integer> ascending =
        IntStream.range(0, places.size())
            .boxed()
            .sorted(Comparator.comparingDouble(places::get))
            .toList();
    for (int dot : ascending) {
      int level = 0;
      while (level < lastByLevel.size()
          && places.get(dot) - lastByLevel.get(level) < 2 * radius + 1) {
        level++;
      }
      if (level == lastByLevel.size()) {
        lastByLevel.add(places.get(dot));
      } else {
        lastByLevel.set(level, places.get(dot));
      }
      levels[dot] = level;
    }
    double step = 2 * radius + 1;
    return new Swarm(List.of(levels), radius, Math.max(1, lastByLevel.size()) * step, step);
  }

  /** So many at one place that they must overlap to stay within the height. */
  private Swarm pressed() {
    return new Swarm(levels, radius, HIGHEST, step * HIGHEST / height);
  }

  /** How far above the line a dot's middle stands. */
  double above(int dot) {
    return radius + 1 + levels.get(dot) * step;
  }
}
