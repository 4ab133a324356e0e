package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds free places for labels beside points. A label that finds none is left out: a table beside
 * the drawing has it anyway.
 */
final class Labels {
  private static final double[][] DIRECTIONS = {
    {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.8, -0.8}, {-0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}
  };
  private static final double[] DISTANCES = {0, 8, 16, 26, 38};

  private final Box room;
  private final double size;
  private final List<Box> taken = new ArrayList<>();

  Labels(Box room, double size) {
    this.room = room;
    this.size = size;
  }

  /** Where a label goes: its middle, and whether a line must lead to it. */
  record Spot(double x, double y, boolean far) {}

  /** Keeps labels away from here. */
  void take(Box box) {
    taken.add(box);
  }

  /** A free place near a point that takes up {@code radius}; taken from now on. */
  Optional<Spot> place(double x, double y, double radius, String text) {
    double halfWidth = Lettering.width(text, size) / 2 + 1;
    double halfHeight = size / 2;
    for (double distance : DISTANCES) {
      for (double[] direction : DIRECTIONS) {
        double middleX = x + direction[0] * (radius + 1.5 + halfWidth + distance);
        double middleY = y + direction[1] * (radius + 1 + halfHeight + distance);
        Box box = Box.around(middleX, middleY, halfWidth, halfHeight);
        if (isFree(box)) {
          taken.add(box);
          return Optional.of(new Spot(middleX, middleY, distance > 0));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isFree(Box box) {
    return box.isWithin(room) && taken.stream().noneMatch(box::overlaps);
  }
}
