package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.Matrix;

/**
 * The order of actors around a circle: beginning with the two who are most together, whoever is
 * most together with either end comes next, so that camps stand side by side. Ties go to the first
 * in the order of actors; no chance is involved.
 */
final class Circle {
  private Circle() {}

  /** All places of a net matrix, each once. */
  static List<Integer> order(Matrix net) {
    List<Integer> left = new ArrayList<>();
    for (int actor = 0; actor < net.rows(); actor++) {
      left.add(actor);
    }
    List<Integer> order = new ArrayList<>();
    if (left.isEmpty()) {
      return order;
    }
    order.add(left.remove(first(net)));
    while (!left.isEmpty()) {
      int head = order.get(0);
      int tail = order.get(order.size() - 1);
      int best = left.get(0);
      boolean atHead = false;
      double most = Double.NEGATIVE_INFINITY;
      for (int actor : left) {
        double withTail = net.at(tail, actor);
        double withHead = net.at(head, actor);
        if (Math.max(withTail, withHead) > most) {
          most = Math.max(withTail, withHead);
          best = actor;
          atHead = withHead > withTail;
        }
      }
      left.remove(Integer.valueOf(best));
      order.add(atHead ? 0 : order.size(), best);
    }
    return order;
  }

  /** One of the two who are most together. */
  private static int first(Matrix net) {
    int first = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < net.rows(); a++) {
      for (int b = a + 1; b < net.columns(); b++) {
        if (net.at(a, b) > most) {
          most = net.at(a, b);
          first = a;
        }
      }
    }
    return first;
  }
}
