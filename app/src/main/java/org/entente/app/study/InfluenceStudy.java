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
import org.entente.kernel.RankInterval;

/**
 * Who influences whom, by every figure of MACTOR.
 *
 * @param ranks by Godet's reading, in the order of actors
 */
public record InfluenceStudy(
    Midi midi,
    Mmidi mmidi,
    NetScale netScale,
    BalanceOfPower godet,
    BalanceOfPower software,
    InfluencePlane plane,
    List<RankInterval<ActorId>> ranks) {
  public InfluenceStudy {
    ranks = List.copyOf(ranks);
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
        PowerStability.of(direct, Reading.GODET, draws, random));
  }
}
