package org.entente.positions.issue;

import org.entente.actors.ActorId;
import org.entente.kernel.Rule;

/**
 * An actor that stands far from the middle and has the weight to keep others from it.
 *
 * @param distance from the weighted mean, in points of the scale of 100
 * @param weightShare its part of all weight on the issue, 0 to 1
 * @param veto whether no agreement is possible without it
 */
public record Blocker(ActorId actor, double distance, double weightShare, boolean veto) {
  /** From which distance on, in points of 100, an actor counts as far from the middle. */
  public static final double FAR = 25;

  /** Who counts as a blocker. */
  public static final Rule RULE =
      Rule.of(
          "issue.blocker",
          "|x − mean| ≥ 25 of 100, and salience × influence above the issue's average or a veto with"
              + " salience above 0; the heaviest |x − mean| · weight first. Options without order: whoever"
              + " chose another than the one option with most weight is 100 away; no such option,"
              + " no blocker",
          "Entente; the threshold is the measured error of the weighted mean, rounded up");
}
