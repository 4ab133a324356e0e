package org.entente.app.study;

import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.BalanceOfPower;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.actors.influence.InfluencePlane;
import org.entente.actors.influence.Midi;
import org.entente.actors.influence.Mmidi;
import org.entente.actors.influence.NetScale;
import org.entente.actors.influence.PowerStability;
import org.entente.actors.influence.ZoneStability;
import org.entente.kernel.RankInterval;

/** Who influences whom, by every figure of MACTOR. */
public record InfluenceStudy(
    Midi midi,
    Mmidi mmidi,
    NetScale netScale,
    BalanceOfPower godet,
    BalanceOfPower software,
    InfluencePlane plane,
    Stability stability) {
  /**
   * How firm the figures are if every influence could be one point off.
   *
   * @param ranks by Godet's reading, in the order of actors
   * @param zones on the plane, in the order of actors
   */
  public record Stability(List<RankInterval<ActorId>> ranks, List<ZoneStability> zones) {
    public Stability {
      ranks = List.copyOf(ranks);
      zones = List.copyOf(zones);
    }
  }

  /** Studies direct influences; the same seed gives the same intervals. */
  public static InfluenceStudy of(DirectInfluences direct, int draws, RandomGenerator random) {
    Midi midi = Midi.of(direct);
    return new InfluenceStudy(
        midi,
        Mmidi.of(direct),
        NetScale.of(midi),
        BalanceOfPower.of(midi, Reading.GODET),
        BalanceOfPower.of(midi, Reading.SOFTWARE),
        InfluencePlane.of(midi),
        new Stability(
            PowerStability.of(direct, Reading.GODET, draws, random),
            ZoneStability.of(direct, draws, random)));
  }

  /** How firm the ranks by Godet's reading are, in the order of actors. */
  public List<RankInterval<ActorId>> ranks() {
    return stability.ranks();
  }
}
