package org.entente.actors.influence;

import java.util.List;
import org.entente.actors.ActorId;
import org.entente.kernel.Matrix;
import org.entente.kernel.Rule;

/**
 * Who has the better of whom: influence given less influence received, pair by pair.
 *
 * <p>Shape: actors × actors in the order of {@code actors}, antisymmetric. Unit: MACTOR's points.
 * Source: Godet 1991.
 */
public record NetScale(List<ActorId> actors, Matrix matrix) {
  /** How the figures are made. */
  public static final Rule RULE =
      Rule.of("mactor.net-scale", "NS = MIDI − MIDIᵗ", "Godet 1991, Futures 23(6), 605–622");

  public NetScale {
    actors = List.copyOf(actors);
  }

  /** Subtracts from every influence its return. */
  public static NetScale of(Midi midi) {
    Matrix m = midi.matrix();
    return new NetScale(
        midi.actors(), Matrix.of(m.rows(), m.columns(), (a, b) -> m.at(a, b) - m.at(b, a)));
  }

  /** Net influence of an actor on all others together. */
  public double sum(int actor) {
    return matrix.rowSum(actor);
  }
}
