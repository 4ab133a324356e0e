package org.entente.actors.influence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;

/**
 * How an actor's influence weighs against its dependence (r*).
 *
 * <p>Shape: one figure per actor in the order of {@code actors}; they sum to the number of actors,
 * so that 1 is the average. Where nobody influences anybody all are 1: equal weights. Two published
 * readings differ; a result names the one it used.
 *
 * @param reading which published formula was used
 */
public record BalanceOfPower(List<ActorId> actors, Reading reading, List<Double> shares) {
  /** The published formulas. */
  public enum Reading {
    /** Row and column sums with the diagonal. Source: Godet 1991. */
    GODET(
        Rule.of(
            "mactor.balance.godet",
            "r_a = (M_a − m_aa)/ΣM · M_a/(M_a + D'_a), r* = n·r/Σr; M, D' with the diagonal",
            "Godet 1991, Futures 23(6), 605–622")),
    /** As the method's software reports it; subtracts the diagonal twice. */
    SOFTWARE(
        Rule.of(
            "mactor.balance.software",
            "r_a = (I_a − m_aa)/ΣI · I_a/(I_a + D_a), r* = n·r/Σr; I, D without the diagonal",
            "MACTOR software report, as coded in tio 2013"));

    private final Rule rule;

    Reading(Rule rule) {
      this.rule = rule;
    }

    /** How the figures are made. */
    public Rule rule() {
      return rule;
    }
  }

  public BalanceOfPower {
    actors = List.copyOf(actors);
    shares = List.copyOf(shares);
  }

  /** Weighs every actor's influence against its dependence. */
  public static BalanceOfPower of(Midi midi, Reading reading) {
    int size = midi.actors().size();
    double[] influence = new double[size];
    double[] dependence = new double[size];
    double[] self = new double[size];
    for (int actor = 0; actor < size; actor++) {
      influence[actor] = midi.influence(actor);
      dependence[actor] = midi.dependence(actor);
      self[actor] = midi.selfInfluence(actor);
    }
    return new BalanceOfPower(midi.actors(), reading, shares(reading, influence, dependence, self));
  }

  /** r* from I, D (without the diagonal) and the diagonal, one figure per actor. */
  static List<Double> shares(
      Reading reading, double[] influences, double[] dependences, double[] selves) {
    double[] raw = new double[influences.length];
    for (int actor = 0; actor < raw.length; actor++) {
      double self = selves[actor];
      double kept = reading == Reading.GODET ? self : 0;
      double influence = influences[actor] + kept;
      double dependence = dependences[actor] + kept;
      raw[actor] = part(influence - self, influence, dependence);
    }
    return normalised(raw);
  }

  /** r* of an actor, by its place in the order. */
  public double share(int actor) {
    return shares.get(actor);
  }

  /** given · influence/(influence + dependence), without the constant that normalising removes. */
  static double part(double given, double influence, double dependence) {
    double both = influence + dependence;
    return both == 0 ? 0 : given * influence / both;
  }

  static List<Double> normalised(double[] raw) {
    double sum = Arrays.stream(raw).sum();
    if (sum == 0) {
      return Collections.nCopies(raw.length, 1.0);
    }
    List<Double> shares = new ArrayList<>(raw.length);
    for (double part : raw) {
      shares.add(raw.length * part / sum);
    }
    return shares;
  }
}
