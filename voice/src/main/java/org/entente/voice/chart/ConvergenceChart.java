package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.positions.stance.Convergence;
import org.entente.voice.chart.Canvas.Anchor;
import org.entente.voice.words.Words;

/**
 * Who is with whom and who is against whom: actors around a circle, a full line between two who are
 * together, a dashed one of another colour between two who are apart. Each actor has the number of
 * its place in the order of actors; who has no tie is left out.
 */
public final class ConvergenceChart {
  private static final double HEIGHT = 432;
  private static final double CENTRE_X = Canvas.WIDTH / 2;
  private static final double CENTRE_Y = 203;
  private static final double LARGE_RADIUS = 165;
  private static final double SMALL_RADIUS = 150;
  private static final double READABLE = 8;
  private static final double SMALL_LETTERS = 7.5;
  private static final double[] RINGS = {9, 19, 29, 39};
  private static final double LARGEST = 10;
  private static final double WIDEST = 4;

  private final Convergence convergence;
  private final double threshold;
  private final List<Tie> ties;
  private final List<Integer> seats;
  private final Function<ActorId, String> names;
  private final Words words;
  private final Canvas canvas;
  private final double size;
  private final double radius;
  private final List<Box> labels = new ArrayList<>();

  private ConvergenceChart(
      Convergence convergence, double threshold, Function<ActorId, String> names, Words words) {
    this.convergence = convergence;
    this.threshold = threshold;
    this.names = names;
    this.words = words;
    this.ties = Tie.of(convergence, threshold);
    Set<Integer> tied = new TreeSet<>();
    ties.forEach(tie -> tied.addAll(List.of(tie.one(), tie.other())));
    this.seats = new ArrayList<>(Circle.order(convergence.net()));
    this.seats.retainAll(tied);
    this.size = Math.min(LARGEST, Math.PI * LARGE_RADIUS / Math.max(1, seats.size()) - 1);
    this.radius = size >= READABLE ? LARGE_RADIUS : SMALL_RADIUS;
    long apart = ties.stream().filter(Tie::isApart).count();
    this.canvas =
        new Canvas(
            "chart-convergence",
            HEIGHT,
            words.say("chart.convergence.title"),
            words.say(
                "chart.convergence.desc", ties.size() - apart, apart, words.number(threshold, 1)),
            words);
  }

  /**
   * Draws ties that reach a threshold; the same figures give the same drawing.
   *
   * @param threshold of net convergence and of net divergence
   */
  public static Svg of(
      Convergence convergence, double threshold, Function<ActorId, String> names, Words words) {
    return new ConvergenceChart(convergence, threshold, names, words).draw();
  }

  private Svg draw() {
    double strongest = ties.stream().mapToDouble(tie -> Math.abs(tie.net())).max().orElse(1);
    for (int at = ties.size() - 1; at >= 0; at--) {
      tie(ties.get(at), strongest);
    }
    for (int seat = 0; seat < seats.size(); seat++) {
      actor(seat);
    }
    legend();
    return canvas.done();
  }

  private void tie(Tie tie, double strongest) {
    int one = seats.indexOf(tie.one());
    int other = seats.indexOf(tie.other());
    double width = 0.6 + Math.abs(tie.net()) / strongest * (WIDEST - 0.6);
    if (tie.isApart()) {
      canvas.dashed(x(one), y(one), x(other), y(other), Ink.CONTRAST, width, "5 4");
    } else {
      canvas.line(x(one), y(one), x(other), y(other), Ink.ACCENT, width);
    }
  }

  private void actor(int seat) {
    int actor = seats.get(seat);
    String number = Integer.toString(actor + 1);
    String says =
        words.say("chart.convergence.actor", number, names.apply(convergence.actors().get(actor)));
    if (size >= READABLE) {
      canvas.dot(x(seat), y(seat), size, Ink.PAPER, Ink.TEXT, says);
      canvas.text(x(seat), y(seat) + 3.7, number, Ink.TEXT, Anchor.MIDDLE, 10);
      return;
    }
    canvas.dot(x(seat), y(seat), Math.max(1.5, size - 1), Ink.TEXT, Ink.PAPER, says);
    outside(seat, number);
  }

  /** Sets a number on the nearest ring where it finds room; the table beside has it anyway. */
  private void outside(int seat, String number) {
    double half = Lettering.width(number, SMALL_LETTERS) / 2 + 0.5;
    for (double ring : RINGS) {
      double x = CENTRE_X + (radius + ring) * Math.sin(angle(seat));
      double y = CENTRE_Y - (radius + ring) * Math.cos(angle(seat));
      Box box = Box.around(x, y, half, SMALL_LETTERS / 2);
      if (labels.stream().noneMatch(box::overlaps)) {
        labels.add(box);
        canvas.text(x, y + 2.5, number, Ink.TEXT, Anchor.MIDDLE, SMALL_LETTERS);
        return;
      }
    }
  }

  private double angle(int seat) {
    return 2 * Math.PI * seat / seats.size();
  }

  private double x(int seat) {
    return CENTRE_X + radius * Math.sin(angle(seat));
  }

  private double y(int seat) {
    return CENTRE_Y - radius * Math.cos(angle(seat));
  }

  private void legend() {
    String least = words.number(threshold, 1);
    double y = HEIGHT - 16;
    canvas.line(4, y, 34, y, Ink.ACCENT, 2.5);
    canvas.text(40, y + 4, words.say("chart.convergence.together", least), Ink.MUTED, Anchor.START);
    canvas.dashed(CENTRE_X + 4, y, CENTRE_X + 34, y, Ink.CONTRAST, 2.5, "5 4");
    canvas.text(
        CENTRE_X + 36, y + 4, words.say("chart.convergence.apart", least), Ink.MUTED, Anchor.START);
  }
}
