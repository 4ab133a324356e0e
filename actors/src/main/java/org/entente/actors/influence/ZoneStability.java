package org.entente.actors.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.InfluencePlane.Zone;
import org.entente.kernel.Rule;
import org.entente.kernel.Share;

/**
 * How firmly an actor lies in its zone of the influence–dependence plane.
 *
 * @param zone where it lies by the scores as given
 * @param shareByZone part of the draws that put it into each zone; all four zones, in their order
 */
public record ZoneStability(ActorId actor, Zone zone, Map<Zone, Share> shareByZone) {
  /** How the shares are made. */
  public static final Rule RULE =
      Rule.of(
          "mactor.plane.stability",
          "each direct influence redrawn uniformly from {s − 1, s, s + 1} within 0..4; share of"
              + " draws in each zone",
          "Entente, after the sensitivity analysis of structural analysis in Godet 2007, ch. 5");

  public ZoneStability {
    shareByZone = Collections.unmodifiableMap(new TreeMap<>(shareByZone));
  }

  /** Part of the draws in which the actor stays where it lies. */
  public Share stays() {
    return shareByZone.getOrDefault(zone, new Share(0));
  }

  /**
   * Lays the actors out again with every direct influence up to one point off.
   *
   * <p>Shape: one line per actor, in their order. Cost: draws × O(n²).
   *
   * @throws IllegalArgumentException if there is no draw
   */
  public static List<ZoneStability> of(DirectInfluences direct, int draws, RandomGenerator random) {
    if (draws < 1) {
      throw new IllegalArgumentException("draws must be 1 or more, was " + draws);
    }
    List<Map<Zone, Integer>> counts = new ArrayList<>(direct.actors().size());
    direct.actors().forEach(actor -> counts.add(new EnumMap<>(Zone.class)));
    DrawnInfluences drawn = DrawnInfluences.of(direct);
    for (int draw = 0; draw < draws; draw++) {
      drawn.draw(random);
      double mean = Arrays.stream(drawn.influence()).sum() / counts.size();
      for (int actor = 0; actor < counts.size(); actor++) {
        Zone zone =
            InfluencePlane.zone(drawn.influence()[actor] > mean, drawn.dependence()[actor] > mean);
        counts.get(actor).merge(zone, 1, Integer::sum);
      }
    }
    List<ZoneStability> all = new ArrayList<>(counts.size());
    for (InfluencePlane.Point point : InfluencePlane.of(Midi.of(direct)).points()) {
      all.add(
          new ZoneStability(point.actor(), point.zone(), shares(counts.get(all.size()), draws)));
    }
    return all;
  }

  private static Map<Zone, Share> shares(Map<Zone, Integer> counts, int draws) {
    Map<Zone, Share> shares = new EnumMap<>(Zone.class);
    for (Zone zone : Zone.values()) {
      shares.put(zone, new Share((double) counts.getOrDefault(zone, 0) / draws));
    }
    return shares;
  }
}
