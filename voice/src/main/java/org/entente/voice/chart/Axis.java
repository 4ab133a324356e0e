package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.List;

/** Lays numbers out along a line of the drawing. */
record Axis(double low, double high, double start, double end) {
  /** Holds all these numbers, with a little air at both ends. */
  static Axis around(List<Double> numbers, double start, double end) {
    double low = numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double air = low == high ? 1 : (high - low) * 0.09;
    return new Axis(low - air, high + air, start, end);
  }

  double at(double number) {
    return start + (number - low) / (high - low) * (end - start);
  }

  /** About four round numbers along the line, ascending. */
  List<Double> ticks() {
    double rough = (high - low) / 4;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power;
    for (double times : new double[] {1, 2, 5, 10}) {
      if (times * power <= rough * 1.2) {
        step = times * power;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (double tick = Math.ceil(low / step) * step; tick <= high; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }
}
