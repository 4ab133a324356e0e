package org.entente.voice.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.actors.ActorId;
import org.entente.actors.influence.InfluencePlane;
import org.entente.actors.influence.InfluencePlane.Point;
import org.entente.actors.influence.InfluencePlane.Zone;
import org.entente.voice.chart.Canvas.Anchor;
import org.entente.voice.words.Words;

/**
 * Actors by influence and dependence, in four zones. Each has the number of its place in the order
 * of actors: names would not find room, and a table stands beside.
 */
public final class PlaneChart {
  private static final double HEIGHT = 400;
  private static final double LEFT = 42;
  private static final double RIGHT = Canvas.WIDTH - 6;
  private static final double TOP = 6;
  private static final double BOTTOM = HEIGHT - 38;
  private static final int MANY = 60;

  private final InfluencePlane plane;
  private final Function<ActorId, String> names;
  private final Words words;
  private final Canvas canvas;
  private final Axis across;
  private final Axis up;
  private final double radius;
  private final double letters;
  private final Labels labels;

  private PlaneChart(InfluencePlane plane, Function<ActorId, String> names, Words words) {
    this.plane = plane;
    this.names = names;
    this.words = words;
    this.canvas =
        new Canvas(
            "chart-plane",
            HEIGHT,
            words.say("chart.plane.title"),
            words.say(
                "chart.plane.desc",
                plane.points().size(),
                count(Zone.DOMINANT),
                count(Zone.RELAY),
                count(Zone.AUTONOMOUS),
                count(Zone.DOMINATED)),
            words);
    List<Double> dependences = new ArrayList<>(List.of(plane.meanInfluence()));
    List<Double> influences = new ArrayList<>(List.of(plane.meanInfluence()));
    for (Point point : plane.points()) {
      dependences.add(point.dependence());
      influences.add(point.influence());
    }
    this.across = Axis.around(dependences, LEFT, RIGHT);
    this.up = Axis.around(influences, BOTTOM, TOP);
    boolean many = plane.points().size() > MANY;
    this.radius = many ? 2.6 : 4;
    this.letters = many ? 8.5 : Canvas.LETTERS;
    this.labels = new Labels(new Box(LEFT, TOP, RIGHT, BOTTOM), letters);
  }

  /** Draws the plane; {@code names} gives what actors are called. */
  public static Svg of(InfluencePlane plane, Function<ActorId, String> names, Words words) {
    return new PlaneChart(plane, names, words).draw();
  }

  private int count(Zone zone) {
    return (int) plane.points().stream().filter(point -> point.zone() == zone).count();
  }

  private Svg draw() {
    frame();
    zones();
    plane.points().forEach(point -> labels.take(Box.around(x(point), y(point), radius, radius)));
    List<Optional<Labels.Spot>> spots = new ArrayList<>();
    for (int place = 0; place < plane.points().size(); place++) {
      Point point = plane.points().get(place);
      spots.add(labels.place(x(point), y(point), radius, number(place)));
    }
    for (int place = 0; place < spots.size(); place++) {
      int at = place;
      spots.get(place).ifPresent(spot -> leader(plane.points().get(at), spot));
    }
    plane.points().forEach(this::dot);
    for (int place = 0; place < spots.size(); place++) {
      int at = place;
      spots.get(place).ifPresent(spot -> label(at, spot));
    }
    return canvas.done();
  }

  private static String number(int place) {
    return Integer.toString(place + 1);
  }

  private double x(Point point) {
    return across.at(point.dependence());
  }

  private double y(Point point) {
    return up.at(point.influence());
  }

  private void frame() {
    canvas.rect(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, Ink.PAPER, Ink.LINE);
    for (double tick : across.ticks()) {
      canvas.line(across.at(tick), BOTTOM, across.at(tick), BOTTOM + 4, Ink.LINE, 1);
      canvas.text(
          across.at(tick), BOTTOM + 15, words.number(tick, 0), Ink.MUTED, Anchor.MIDDLE, 10);
    }
    for (double tick : up.ticks()) {
      canvas.line(LEFT - 4, up.at(tick), LEFT, up.at(tick), Ink.LINE, 1);
      canvas.text(LEFT - 6, up.at(tick) + 3.5, words.number(tick, 0), Ink.MUTED, Anchor.END, 10);
    }
    canvas.text(
        (LEFT + RIGHT) / 2,
        HEIGHT - 6,
        words.say("chart.plane.dependence"),
        Ink.TEXT,
        Anchor.MIDDLE);
    canvas.upwards(10, (TOP + BOTTOM) / 2, words.say("chart.plane.influence"), Ink.TEXT);
  }

  private void zones() {
    double middleX = across.at(plane.meanInfluence());
    double middleY = up.at(plane.meanInfluence());
    canvas.dashed(middleX, TOP, middleX, BOTTOM, Ink.MUTED, 1, "2 3");
    canvas.dashed(LEFT, middleY, RIGHT, middleY, Ink.MUTED, 1, "2 3");
    zone(Zone.DOMINANT, LEFT + 6, TOP + 14, Anchor.START);
    zone(Zone.RELAY, RIGHT - 6, TOP + 14, Anchor.END);
    zone(Zone.AUTONOMOUS, LEFT + 6, BOTTOM - 7, Anchor.START);
    zone(Zone.DOMINATED, RIGHT - 6, BOTTOM - 7, Anchor.END);
  }

  private void zone(Zone zone, double x, double y, Anchor anchor) {
    String name =
        words.code("zone", zone.name().toLowerCase(Locale.ROOT)).toUpperCase(words.locale());
    double width = Lettering.width(name, 10);
    double left = anchor == Anchor.START ? x : x - width;
    labels.take(new Box(left, y - 10, left + width, y + 3));
    canvas.text(x, y, name, Ink.MUTED, anchor, 10);
  }

  private void leader(Point point, Labels.Spot spot) {
    if (spot.far()) {
      canvas.line(x(point), y(point), spot.x(), spot.y(), Ink.LINE, 0.8);
    }
  }

  private void dot(Point point) {
    canvas.dot(
        x(point),
        y(point),
        radius,
        point.onLine() ? Ink.PAPER : Ink.ACCENT,
        Ink.ACCENT,
        words.say(
            "chart.plane.point",
            names.apply(point.actor()),
            words.number(point.influence(), 0),
            words.number(point.dependence(), 0)));
  }

  private void label(int place, Labels.Spot spot) {
    canvas.text(
        spot.x(), spot.y() + letters * 0.35, number(place), Ink.TEXT, Anchor.MIDDLE, letters);
  }
}
