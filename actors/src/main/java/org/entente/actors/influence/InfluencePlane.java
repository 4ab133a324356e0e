package org.entente.actors.influence;

import java.util.ArrayList;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;

/**
 * Actors laid out by influence and dependence, in four zones.
 *
 * <p>Shape: one point per actor, in the order of the actors. The lines between zones are the mean
 * influence and the mean dependence; a point on a line counts as below it, and says so.
 *
 * @param meanInfluence also the mean dependence, since both sum to the same total
 */
public record InfluencePlane(List<Point> points, double meanInfluence) {
  /** How the zones are made. */
  public static final Rule RULE =
      Rule.of(
          "mactor.plane",
          "dominant: I > mean, D ≤ mean; relay: I > mean, D > mean; autonomous: I ≤ mean, D ≤ mean;"
              + " dominated: I ≤ mean, D > mean",
          "Godet 1991, Futures 23(6), 605–622");

  /** Where an actor lies. */
  public enum Zone {
    /** Acts on others more than they act on it. */
    DOMINANT,
    /** Acts and is acted upon: what happens here spreads. */
    RELAY,
    /** Neither acts much nor is acted upon. */
    AUTONOMOUS,
    /** Is acted upon more than it acts. */
    DOMINATED
  }

  /**
   * One actor on the plane.
   *
   * @param onLine whether it lies exactly on a line between zones, so that the next zone would be
   *     as fair
   */
  public record Point(
      ActorId actor, double influence, double dependence, Zone zone, boolean onLine) {}

  public InfluencePlane {
    points = List.copyOf(points);
  }

  /** Lays the actors out. */
  public static InfluencePlane of(Midi midi) {
    int size = midi.actors().size();
    double mean = size == 0 ? 0 : midi.total() / size;
    List<Point> points = new ArrayList<>(size);
    for (int actor = 0; actor < size; actor++) {
      double influence = midi.influence(actor);
      double dependence = midi.dependence(actor);
      points.add(
          new Point(
              midi.actors().get(actor),
              influence,
              dependence,
              zone(influence > mean, dependence > mean),
              influence == mean || dependence == mean));
    }
    return new InfluencePlane(points, mean);
  }

  static Zone zone(boolean influential, boolean dependent) {
    if (influential) {
      return dependent ? Zone.RELAY : Zone.DOMINANT;
    }
    return dependent ? Zone.DOMINATED : Zone.AUTONOMOUS;
  }
}
