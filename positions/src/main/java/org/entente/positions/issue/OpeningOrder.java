package org.entente.positions.issue;

import java.util.Comparator;
import java.util.List;
import org.entente.kernel.Rule;
import org.entente.positions.IssueId;
import org.entente.positions.Scale;

/**
 * Which issues to talk about first: those where actors stand close and care much, so that trust
 * grows before the hard ones.
 *
 * <p>Shape: issues with at least two marks, best opening first; ties keep the order given.
 */
public record OpeningOrder(List<Opening> openings) {
  /** How the order is made. */
  public static final Rule RULE =
      Rule.of(
          "issue.opening-order",
          "ascending conflict = spread/50 on the scale of 100 (0 agreed, 1 split between the ends);"
              + " at equal conflict the higher mean salience first",
          "Fisher, Ury & Patton 2011, ch. 3, on opening where agreement is near; the figure is"
              + " Entente's");

  /**
   * One issue in the order.
   *
   * @param conflict 0 (all at one point) to 1 (split between the two ends)
   * @param salience mean salience of the actors with a stake
   */
  public record Opening(IssueId issue, double conflict, double salience) {}

  public OpeningOrder {
    openings = List.copyOf(openings);
  }

  /** Orders issues for a meeting. */
  public static OpeningOrder of(List<IssueStudy> studies) {
    return new OpeningOrder(
        studies.stream()
            .filter(OpeningOrder::isOrdered)
            .map(OpeningOrder::opening)
            .sorted(
                Comparator.comparingDouble(Opening::conflict)
                    .thenComparing(Comparator.comparingDouble(Opening::salience).reversed()))
            .toList());
  }

  static boolean isOrdered(IssueStudy study) {
    return study.marks().size() >= 2 && study.findEqualSpread().isPresent();
  }

  private static Opening opening(IssueStudy study) {
    double salience =
        study.marks().stream().mapToDouble(mark -> mark.salience().value()).average().orElse(0);
    return new Opening(
        study.issue().id(), conflict(study.issue().scale(), study.marks()), salience);
  }

  /** Spread with equal influence in halves of the scale; 0 where nobody cares. */
  static double conflict(Scale scale, List<Mark> marks) {
    double spread =
        Spread.of(scale, marks, mark -> mark.salience().value()).map(Spread::deviation).orElse(0.0);
    return spread / (scale.high() - scale.low()) * 2;
  }
}
