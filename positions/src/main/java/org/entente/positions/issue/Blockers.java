package org.entente.positions.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.entente.actors.ActorId;
import org.entente.positions.Issue;
import org.entente.positions.IssueKind;
import org.entente.positions.Option;
import org.entente.positions.OptionId;
import org.entente.positions.Position;
import org.entente.positions.Standpoint;

/** Finds who blocks on one issue, by {@link Blocker#RULE}. */
final class Blockers {
  private static final double WHOLE_SCALE = 100;

  /** An actor, how far it stands from the middle, what it weighs. */
  private record Stake(ActorId actor, double distance, double weight, double salience) {}

  private Blockers() {}

  /** By salience × influence; by salience alone where nobody stated influence. */
  static List<Blocker> weighted(
      Issue issue, List<Mark> marks, List<Position> positions, Set<ActorId> vetoes) {
    if (isUnordered(issue)) {
      return positions.stream().noneMatch(position -> weight(position) > 0)
          ? equal(issue, marks, positions, vetoes)
          : among(choices(issue, positions, Blockers::weight), vetoes);
    }
    return marks.stream().noneMatch(mark -> mark.weight() > 0)
        ? equal(issue, marks, positions, vetoes)
        : among(distances(issue, marks, Mark::weight), vetoes);
  }

  /** By salience alone: equal influence. */
  static List<Blocker> equal(
      Issue issue, List<Mark> marks, List<Position> positions, Set<ActorId> vetoes) {
    return isUnordered(issue)
        ? among(choices(issue, positions, position -> position.salience().orZero()), vetoes)
        : among(distances(issue, marks, mark -> mark.salience().value()), vetoes);
  }

  private static double weight(Position position) {
    return position.salience().orZero() * position.influence().orZero();
  }

  private static boolean isUnordered(Issue issue) {
    return issue.kind() == IssueKind.OPTIONS
        && issue.options().stream().allMatch(option -> issue.findPoint(option.place()).isEmpty());
  }

  private static List<Stake> distances(
      Issue issue, List<Mark> marks, ToDoubleFunction<Mark> weight) {
    double mean = Spectrum.of(marks, weight).mean();
    if (!Double.isFinite(mean)) {
      return List.of();
    }
    double middle = issue.scale().toHundred(mean);
    return marks.stream()
        .map(
            mark ->
                new Stake(
                    mark.actor(),
                    Math.abs(issue.scale().toHundred(mark.point()) - middle),
                    weight.applyAsDouble(mark),
                    mark.salience().value()))
        .toList();
  }

  private static List<Stake> choices(
      Issue issue, List<Position> positions, ToDoubleFunction<Position> weight) {
    Optional<OptionId> leading = leading(issue, positions, weight);
    if (leading.isEmpty()) {
      return List.of();
    }
    return positions.stream()
        .filter(position -> isOption(position.standpoint()))
        .map(
            position ->
                new Stake(
                    position.actor(),
                    chooses(position, leading.get()) ? 0 : WHOLE_SCALE,
                    weight.applyAsDouble(position),
                    position.salience().orZero()))
        .toList();
  }

  /** The option with most weight; none if there is no weight or several have most. */
  private static Optional<OptionId> leading(
      Issue issue, List<Position> positions, ToDoubleFunction<Position> weight) {
    Optional<OptionId> leading = Optional.empty();
    double most = 0;
    for (Option option : issue.options()) {
      double sum =
          positions.stream()
              .filter(position -> chooses(position, option.id()))
              .mapToDouble(weight)
              .sum();
      if (sum > most) {
        leading = Optional.of(option.id());
        most = sum;
      } else if (sum == most) {
        leading = Optional.empty();
      }
    }
    return leading;
  }

  private static boolean isOption(Standpoint standpoint) {
    return standpoint.fold(point -> false, option -> true, () -> false);
  }

  private static boolean chooses(Position position, OptionId option) {
    return position.standpoint().equals(new Standpoint.OnOption(option));
  }

  private static List<Blocker> among(List<Stake> stakes, Set<ActorId> vetoes) {
    double total = stakes.stream().mapToDouble(Stake::weight).sum();
    List<Blocker> found = new ArrayList<>();
    for (Stake stake : stakes) {
      double share = total == 0 ? 0 : stake.weight() / total;
      boolean veto = vetoes.contains(stake.actor());
      boolean heavy = share > 1.0 / stakes.size() || (veto && stake.salience() > 0);
      if (stake.distance() >= Blocker.FAR && heavy) {
        found.add(new Blocker(stake.actor(), stake.distance(), share, veto));
      }
    }
    found.sort(
        Comparator.comparingDouble((Blocker b) -> b.distance() * b.weightShare()).reversed());
    return found;
  }
}
