package org.entente.positions.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.Position;

/**
 * Where actors stand on one issue. Who has no position has no stake and appears nowhere.
 *
 * <p>Shape: marks, options and positions are in the order given. Points are numbers of the issue's
 * own scale.
 *
 * @param marks actors with a point and a salience; only they count in means and the median
 * @param options support of each option, if the issue has options
 * @param uncounted actors with a position that has no point on the scale or no salience
 * @param blockers who blocks, by salience and influence; by salience where nobody stated influence
 * @param equalBlockers who blocks if all have equal influence
 */
public record IssueStudy(
    Issue issue,
    List<Mark> marks,
    List<OptionSupport> options,
    List<ActorId> uncounted,
    List<Blocker> blockers,
    List<Blocker> equalBlockers) {
  /** How the weighted mean is made. */
  public static final Rule WEIGHTED_MEAN =
      Rule.of(
          "issue.mean.weighted",
          "Σ c·s·x / Σ c·s over actors with position, salience and influence",
          "Stokman & Thomson 2015; Achen 2006");

  /** How the mean with equal influence is made. */
  public static final Rule EQUAL_MEAN =
      Rule.of(
          "issue.mean.equal",
          "Σ s·x / Σ s over actors with position and salience",
          "Stokman & Thomson 2015; Achen 2006");

  /** How the median is made. */
  public static final Rule MEDIAN =
      Rule.of(
          "issue.median",
          "median of x over actors with position and salience, weights aside",
          "Black 1948, J. Polit. Econ. 56, 23–34");

  public IssueStudy {
    marks = List.copyOf(marks);
    options = List.copyOf(options);
    uncounted = List.copyOf(uncounted);
    blockers = List.copyOf(blockers);
    equalBlockers = List.copyOf(equalBlockers);
  }

  /**
   * Studies every issue.
   *
   * <p>Cost: linear in positions, but for sorting.
   *
   * @param vetoes actors without whom there is no agreement
   */
  public static List<IssueStudy> of(
      List<Issue> issues, List<Position> positions, Set<ActorId> vetoes) {
    Map<IssueId, List<Position>> byIssue = new HashMap<>();
    for (Position position : positions) {
      byIssue.computeIfAbsent(position.issue(), id -> new ArrayList<>()).add(position);
    }
    return issues.stream()
        .map(issue -> of(issue, byIssue.getOrDefault(issue.id(), List.of()), vetoes))
        .toList();
  }

  private static IssueStudy of(Issue issue, List<Position> positions, Set<ActorId> vetoes) {
    List<Mark> marks = new ArrayList<>(positions.size());
    List<ActorId> uncounted = new ArrayList<>();
    for (Position position : positions) {
      issue
          .findPoint(position.standpoint())
          .filter(point -> position.salience().isStated())
          .ifPresentOrElse(
              point ->
                  marks.add(
                      new Mark(position.actor(), point, position.salience(), position.influence())),
              () -> uncounted.add(position.actor()));
    }
    List<OptionSupport> options =
        issue.options().stream().map(option -> OptionSupport.of(option, positions)).toList();
    return new IssueStudy(
        issue,
        marks,
        options,
        uncounted,
        Blockers.weighted(issue, marks, positions, vetoes),
        Blockers.equal(issue, marks, positions, vetoes));
  }

  /** The mean weighted by salience and influence; empty if nobody stated both. */
  public OptionalDouble findWeightedMean() {
    return finite(Spectrum.of(marks, Mark::weight).mean());
  }

  /** The mean weighted by salience alone; empty if nobody cares. */
  public OptionalDouble findEqualMean() {
    return finite(Spectrum.of(marks, mark -> mark.salience().value()).mean());
  }

  /** The point of the actor in the middle, weights aside; empty if there is no actor. */
  public OptionalDouble findMedian() {
    return marks.isEmpty()
        ? OptionalDouble.empty()
        : finite(Spectrum.of(marks, mark -> 1).median());
  }

  /** How far actors stand apart, each counting by salience; empty if nobody cares. */
  public Optional<Spread> findEqualSpread() {
    return Spread.of(issue.scale(), marks, mark -> mark.salience().value());
  }

  /** How far actors stand apart, by salience and influence; empty if nobody stated both. */
  public Optional<Spread> findWeightedSpread() {
    return Spread.of(issue.scale(), marks, Mark::weight);
  }

  /** Σ salience × influence over all marks. */
  public double totalWeight() {
    return Spectrum.of(marks, Mark::weight).totalWeight();
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
