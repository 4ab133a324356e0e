package org.entente.actors.influence;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.kernel.RankInterval;

/**
 * How firm an order of actors by influence is: their rank again with every direct influence up to
 * one point off.
 *
 * <p>Shape: one interval per actor, in their order. The rule is {@link RankInterval#RULE}. Cost:
 * draws × O(n³).
 */
public final class PowerStability {
  private PowerStability() {}

  /** Which figure orders the actors. */
  @FunctionalInterface
  public interface Score {
    /** One figure per actor, in their order. */
    List<Double> of(DirectInfluences direct);
  }

  /** I: influence, direct and through one other. */
  public static Score byInfluence() {
    return direct -> perActor(direct, Midi.of(direct)::influence);
  }

  /** D: dependence, direct and through one other. */
  public static Score byDependence() {
    return direct -> perActor(direct, Midi.of(direct)::dependence);
  }

  /** r*: balance of power. */
  public static Score byPower(BalanceOfPower.Reading reading) {
    return direct -> BalanceOfPower.of(Midi.of(direct), reading).shares();
  }

  /** q*: balance of power from the strongest influences. */
  public static Score byStrongestInfluence() {
    return direct -> Mmidi.of(direct).balance();
  }

  /** Net influence on all others together. */
  public static Score byNetInfluence() {
    return direct -> perActor(direct, NetScale.of(Midi.of(direct))::sum);
  }

  private static List<Double> perActor(DirectInfluences direct, IntToDoubleFunction figure) {
    return IntStream.range(0, direct.actors().size()).mapToObj(figure::applyAsDouble).toList();
  }

  /**
   * Ranks actors by r*. Cost: draws × O(n²).
   *
   * @throws IllegalArgumentException if there is no draw
   */
  public static List<RankInterval<ActorId>> of(
      DirectInfluences direct, BalanceOfPower.Reading reading, int draws, RandomGenerator random) {
    DrawnInfluences drawn = DrawnInfluences.of(direct);
    return RankInterval.of(
        direct.actors(),
        byPower(reading).of(direct),
        draws,
        () -> {
          drawn.draw(random);
          return BalanceOfPower.shares(
              reading, drawn.influence(), drawn.dependence(), drawn.self());
        });
  }

  /**
   * Ranks actors by any figure made from direct influences.
   *
   * @throws IllegalArgumentException if there is no draw
   */
  public static List<RankInterval<ActorId>> of(
      DirectInfluences direct, Score score, int draws, RandomGenerator random) {
    return RankInterval.of(
        direct.actors(), score.of(direct), draws, () -> score.of(Redraw.of(direct, random)));
  }
}
