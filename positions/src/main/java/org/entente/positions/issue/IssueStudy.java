package org.entente.positions.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.entente.actors.ActorId;
import org.entente.kernel.Rule;
import org.entente.positions.Issue;
import org.entente.positions.IssueId;
import org.entente.positions.Option;
import org.entente.positions.Position;
import org.entente.positions.Standpoint;

/**
 * Where actors stand on one issue. Who has no position has no stake and appears nowhere.
 *
 * <p>Shape: marks, options and positions are in the order given. Points are numbers of the issue's
 * own scale.
 *
 * @param marks actors with a point and a salience; only they count in means and the median
 * @param options support of each option, if the issue has options
 * @param uncounted actors with a position that has no point on the scale or no salience
 */
public record IssueStudy(
    Issue issue,
    List<Mark> marks,
    List<OptionSupport> options,
    List<ActorId> uncounted,
    List<Blocker> blockers) {
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

  /** How the spread is made. */
  public static final Rule SPREAD =
      Rule.of(
          "issue.spread",
          "√(Σ s·(x − m)² / Σ s) around the mean m with equal influence",
          "Achen 2006");

  public IssueStudy {
    marks = List.copyOf(marks);
    options = List.copyOf(options);
    uncounted = List.copyOf(uncounted);
    blockers = List.copyOf(blockers);
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
        issue.options().stream().map(option -> support(option, positions)).toList();
    IssueStudy study = new IssueStudy(issue, marks, options, uncounted, List.of());
    return new IssueStudy(issue, marks, options, uncounted, study.blockers(vetoes));
  }

  private static OptionSupport support(Option option, List<Position> positions) {
    List<ActorId> actors = new ArrayList<>();
    double salience = 0;
    double weight = 0;
    Standpoint chosen = new Standpoint.OnOption(option.id());
    for (Position position : positions) {
      if (position.standpoint().equals(chosen)) {
        actors.add(position.actor());
        if (position.salience().isStated()) {
          salience += position.salience().value();
          weight +=
              position.influence().isStated()
                  ? position.salience().value() * position.influence().value()
                  : 0;
        }
      }
    }
    return new OptionSupport(option.id(), actors, salience, weight);
  }

  private List<Blocker> blockers(Set<ActorId> vetoes) {
    OptionalDouble mean = findWeightedMean().isPresent() ? findWeightedMean() : findEqualMean();
    if (mean.isEmpty()) {
      return List.of();
    }
    boolean weighted = findWeightedMean().isPresent();
    ToDoubleFunction<Mark> weight = weighted ? Mark::weight : mark -> mark.salience().value();
    double total = marks.stream().mapToDouble(weight).sum();
    List<Blocker> found = new ArrayList<>();
    for (Mark mark : marks) {
      double distance =
          Math.abs(
              issue.scale().toHundred(mark.point()) - issue.scale().toHundred(mean.getAsDouble()));
      double share = weight.applyAsDouble(mark) / total;
      boolean veto = vetoes.contains(mark.actor());
      boolean heavy = share > 1.0 / marks.size() || (veto && mark.salience().value() > 0);
      if (distance >= Blocker.FAR && heavy) {
        found.add(new Blocker(mark.actor(), distance, share, veto));
      }
    }
    found.sort(
        Comparator.comparingDouble((Blocker b) -> b.distance() * b.weightShare()).reversed());
    return found;
  }

  /** The mean weighted by salience and influence; empty if nobody stated both. */
  public OptionalDouble findWeightedMean() {
    return finite(spectrum(Mark::weight).mean());
  }

  /** The mean weighted by salience alone; empty if nobody cares. */
  public OptionalDouble findEqualMean() {
    return finite(spectrum(mark -> mark.salience().value()).mean());
  }

  /** The point of the actor in the middle, weights aside; empty if there is no actor. */
  public OptionalDouble findMedian() {
    return marks.isEmpty() ? OptionalDouble.empty() : finite(spectrum(mark -> 1).median());
  }

  /** Standard deviation around the mean with equal influence; empty if nobody cares. */
  public OptionalDouble findSpread() {
    return finite(spectrum(mark -> mark.salience().value()).deviation());
  }

  /** Σ salience × influence over all marks. */
  public double totalWeight() {
    return spectrum(Mark::weight).totalWeight();
  }

  private Spectrum spectrum(ToDoubleFunction<Mark> weight) {
    return new Spectrum(
        marks.stream().mapToDouble(Mark::point).toArray(),
        marks.stream().mapToDouble(weight).toArray());
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
