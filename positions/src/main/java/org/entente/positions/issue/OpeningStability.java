package org.entente.positions.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.kernel.RankInterval;
import org.entente.kernel.Rule;
import org.entente.positions.IssueId;
import org.entente.positions.Scale;
import org.entente.positions.Weight;

/** How firm the order is in which to talk about issues. Cost: draws × O(k log k) in positions. */
public final class OpeningStability {
  /** How the intervals are made. */
  public static final Rule RULE =
      Rule.of(
          "issue.opening-stability",
          "each position and salience redrawn uniformly from {x − step, x, x + step} within its"
              + " scale, step in hundredths of the scale and of the highest salience; ranks between"
              + " the 5th and the 95th percentile of the draws",
          "Entente, after the sensitivity analysis of structural analysis in Godet 2007, ch. 5");

  private static final double HUNDRED = 100;

  private OpeningStability() {}

  /**
   * Ranks issues by conflict, the least first, and again with positions and saliences one step off.
   *
   * <p>Shape: one interval per issue that {@link OpeningOrder} orders, in the order of the studies;
   * rank 1 is the best opening, equal conflict shares a rank.
   *
   * @param step how far a score could be off, in hundredths of its scale; above 0, at most 100
   * @throws IllegalArgumentException if the step is out of range or there is no draw
   */
  public static List<RankInterval<IssueId>> of(
      List<IssueStudy> studies, double step, int draws, RandomGenerator random) {
    if (!(step > 0 && step <= HUNDRED)) {
      throw new IllegalArgumentException("step must lie above 0 and up to 100, was " + step);
    }
    List<IssueStudy> ordered = studies.stream().filter(OpeningOrder::isOrdered).toList();
    double highest =
        ordered.stream()
            .flatMap(study -> study.marks().stream())
            .mapToDouble(mark -> mark.salience().value())
            .max()
            .orElse(0);
    double salienceStep = step / HUNDRED * highest;
    return RankInterval.of(
        ordered.stream().map(study -> study.issue().id()).toList(),
        ordered.stream().map(study -> agreement(study, study.marks())).toList(),
        draws,
        () ->
            ordered.stream()
                .map(study -> agreement(study, redrawn(study, step, salienceStep, random)))
                .toList());
  }

  private static double agreement(IssueStudy study, List<Mark> marks) {
    return -OpeningOrder.conflict(study.issue().scale(), marks);
  }

  private static List<Mark> redrawn(
      IssueStudy study, double step, double salienceStep, RandomGenerator random) {
    Scale scale = study.issue().scale();
    double pointStep = step / HUNDRED * (scale.high() - scale.low());
    List<Mark> marks = new ArrayList<>(study.marks().size());
    for (Mark mark : study.marks()) {
      double point = mark.point() + pointStep * (random.nextInt(3) - 1);
      double salience = mark.salience().value() + salienceStep * (random.nextInt(3) - 1);
      marks.add(
          new Mark(
              mark.actor(),
              Math.max(scale.low(), Math.min(scale.high(), point)),
              new Weight(Math.max(0, salience)),
              mark.influence()));
    }
    return marks;
  }
}
