package org.entente.positions.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.IssueId;
import org.entente.positions.Position;
import org.entente.positions.Standpoint;
import org.entente.positions.Weight;
import org.entente.positions._fixtures.Table;

class IssueProperties {
  @Property(tries = 200)
  void theOrderOfRowsIsIrrelevantToTheLastBit(
      @ForAll @IntRange(min = 1, max = 40) int actors, @ForAll long seed) {
    List<Position> listed = positions(actors, seed, salience -> salience);
    List<Position> shuffled = new ArrayList<>(listed);
    Collections.shuffle(shuffled, new Random(seed));

    IssueStudy before = study(listed);
    IssueStudy after = study(shuffled);

    assertThat(after.findEqualMean()).isEqualTo(before.findEqualMean());
    assertThat(after.findWeightedMean()).isEqualTo(before.findWeightedMean());
    assertThat(after.findMedian()).isEqualTo(before.findMedian());
    assertThat(after.findEqualSpread()).isEqualTo(before.findEqualSpread());
    assertThat(after.findWeightedSpread()).isEqualTo(before.findWeightedSpread());
  }

  @Property(tries = 200)
  void onlyProportionsOfSalienceMatter(
      @ForAll @IntRange(min = 1, max = 40) int actors, @ForAll long seed) {
    IssueStudy before = study(positions(actors, seed, salience -> salience));
    IssueStudy after = study(positions(actors, seed, salience -> salience / 128));

    assertThat(after.findEqualMean()).isEqualTo(before.findEqualMean());
    assertThat(after.findWeightedMean()).isEqualTo(before.findWeightedMean());
    assertThat(after.blockers()).isEqualTo(before.blockers());
  }

  @Property(tries = 200)
  void whoHasNoStakeChangesNothing(
      @ForAll @IntRange(min = 1, max = 40) int actors, @ForAll long seed) {
    List<Position> positions = positions(actors, seed, salience -> salience);
    List<Position> more = new ArrayList<>(positions);
    more.add(position("bystander", new Standpoint.Unstated(), new Weight(90), new Weight(90)));

    IssueStudy before = study(positions);
    IssueStudy after = study(more);

    assertThat(after.findEqualMean()).isEqualTo(before.findEqualMean());
    assertThat(after.findMedian()).isEqualTo(before.findMedian());
    assertThat(after.blockers()).isEqualTo(before.blockers());
  }

  @Property(tries = 200)
  void everyMiddleLiesBetweenTheOutermostActorsAndPolarisationIsAShare(
      @ForAll @IntRange(min = 1, max = 40) int actors, @ForAll long seed) {
    IssueStudy study = study(positions(actors, seed, salience -> salience + 1));
    Spread spread = study.findEqualSpread().orElseThrow();

    for (double middle :
        new double[] {study.findEqualMean().orElseThrow(), study.findMedian().orElseThrow()}) {
      assertThat(middle).isBetween(spread.lowest() - 1e-9, spread.highest() + 1e-9);
    }
    assertThat(spread.polarisation()).isBetween(0.0, 1.0);
    assertThat(spread.deviation()).isLessThanOrEqualTo(50 + 1e-9);
    assertThat(spread.interquartileRange()).isBetween(0.0, spread.range());
    assertThat(spread.polarisation()).isCloseTo(byDefinition(study), within(1e-9));
  }

  /** Esteban & Ray's double sum as printed, over distinct points. */
  private static double byDefinition(IssueStudy study) {
    List<Double> points = study.marks().stream().map(Mark::point).distinct().toList();
    double total = study.marks().stream().mapToDouble(mark -> mark.salience().value()).sum();
    double sum = 0;
    for (double here : points) {
      for (double there : points) {
        double part = part(study, here) / total;
        sum += part * part * part(study, there) / total * Math.abs(here - there);
      }
    }
    return 4 * sum / 100;
  }

  private static double part(IssueStudy study, double point) {
    return study.marks().stream()
        .filter(mark -> mark.point() == point)
        .mapToDouble(mark -> mark.salience().value())
        .sum();
  }

  private static IssueStudy study(List<Position> positions) {
    return IssueStudy.of(List.of(Table.issue("talks")), positions, Set.of()).get(0);
  }

  private static List<Position> positions(int actors, long seed, DoubleUnaryOperator salience) {
    Random random = new Random(seed);
    List<Position> positions = new ArrayList<>();
    for (int actor = 0; actor < actors; actor++) {
      positions.add(
          position(
              "actor-" + actor,
              new Standpoint.OnScale(random.nextInt(11) * 10),
              new Weight(salience.applyAsDouble(random.nextInt(101))),
              random.nextInt(5) == 0 ? Weight.UNSTATED : new Weight(random.nextInt(101))));
    }
    return positions;
  }

  private static Position position(
      String actor, Standpoint standpoint, Weight salience, Weight influence) {
    return new Position(
        new ActorId(actor),
        new IssueId("talks"),
        standpoint,
        salience,
        influence,
        Wording.of(""),
        Source.UNSTATED);
  }
}
