package org.entente.positions.issue;

import org.entente.actors.ActorId;
import org.entente.positions.Weight;

/**
 * One actor's place on an issue.
 *
 * @param point on the issue's scale
 * @param salience stated
 * @param influence may be unstated; then the actor counts in the equal mean only
 */
public record Mark(ActorId actor, double point, Weight salience, Weight influence) {
  /** Salience × influence; 0 if nobody stated the influence. */
  public double weight() {
    return salience.orZero() * influence.orZero();
  }
}
