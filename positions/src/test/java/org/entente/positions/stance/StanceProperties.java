package org.entente.positions.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.actors.ActorId;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;
import org.entente.positions.ObjectiveId;
import org.entente.positions.Stance;
import org.entente.positions.StanceTable;

class StanceProperties {
  @Property(tries = 200)
  void convergenceIsSymmetricAndAmbivalenceAShare(
      @ForAll @IntRange(min = 0, max = 12) int actors, @ForAll long seed) {
    for (Valuation valuation : orders(table(ids(actors), seed))) {
      Convergence pairs = Convergence.of(valuation);

      for (int a = 0; a < actors; a++) {
        assertThat(pairs.convergence().at(a, a)).isZero();
        for (int b = 0; b < actors; b++) {
          assertThat(pairs.convergence().at(a, b)).isEqualTo(pairs.convergence().at(b, a));
          assertThat(pairs.divergence().at(a, b)).isEqualTo(pairs.divergence().at(b, a));
        }
        assertThat(pairs.ambivalence().get(a)).isBetween(0.0, 1.0);
      }
      double degrees = pairs.degreeOfConvergence() + pairs.degreeOfDivergence();
      assertThat(degrees == 0 || Math.abs(degrees - 100) < 1e-9).isTrue();
    }
  }

  @Property(tries = 200)
  void theOrderInWhichActorsAreListedIsIrrelevant(
      @ForAll @IntRange(min = 1, max = 12) int actors, @ForAll long seed) {
    List<ActorId> listed = ids(actors);
    StanceTable table = table(listed, seed);
    List<ActorId> shuffled = new ArrayList<>(listed);
    Collections.shuffle(shuffled, new Random(seed));

    Convergence before = Convergence.of(Valuation.valued(table));
    Convergence after = Convergence.of(Valuation.valued(relisted(table, shuffled)));

    for (int a = 0; a < actors; a++) {
      for (int b = 0; b < actors; b++) {
        int oldA = listed.indexOf(shuffled.get(a));
        int oldB = listed.indexOf(shuffled.get(b));
        assertThat(after.net().at(a, b)).isEqualTo(before.net().at(oldA, oldB));
      }
    }
    assertThat(after.degreeOfConvergence()).isCloseTo(before.degreeOfConvergence(), within(1e-9));
  }

  @Property(tries = 200)
  void anActorWithoutStakeChangesNothing(
      @ForAll @IntRange(min = 1, max = 10) int actors, @ForAll long seed) {
    StanceTable table = table(ids(actors), seed);
    List<ActorId> more = new ArrayList<>(table.actors());
    more.add(new ActorId("silent"));
    StanceTable with = relisted(table, more);

    Convergence before = Convergence.of(Valuation.valued(table));
    Convergence after = Convergence.of(Valuation.valued(with));

    assertThat(after.degreeOfConvergence()).isEqualTo(before.degreeOfConvergence());
    assertThat(after.ambivalence().subList(0, actors)).isEqualTo(before.ambivalence());
    assertThat(names(ObjectiveSupport.common(with)))
        .isEqualTo(names(ObjectiveSupport.common(table)));
    assertThat(names(ObjectiveSupport.contested(with)))
        .isEqualTo(names(ObjectiveSupport.contested(table)));
    assertThat(PairReasons.of(with)).isEqualTo(PairReasons.of(table));
  }

  @Property(tries = 200)
  void theReasonsOfAPairAddUpToItsConvergence(
      @ForAll @IntRange(min = 2, max = 10) int actors, @ForAll long seed) {
    StanceTable table = table(ids(actors), seed);
    Convergence valued = Convergence.of(Valuation.valued(table));

    for (PairReasons pair : PairReasons.of(table)) {
      int one = table.actors().indexOf(pair.one());
      int other = table.actors().indexOf(pair.other());
      assertThat(pair.net()).isCloseTo(valued.net().at(one, other), within(1e-9));
    }
  }

  private static List<String> names(List<ObjectiveSupport> supports) {
    return supports.stream().map(support -> support.objective().value()).toList();
  }

  private static List<Valuation> orders(StanceTable table) {
    return List.of(Valuation.simple(table), Valuation.valued(table));
  }

  private static List<ActorId> ids(int size) {
    List<ActorId> ids = new ArrayList<>();
    for (int actor = 0; actor < size; actor++) {
      ids.add(new ActorId("actor-" + actor));
    }
    return ids;
  }

  private static StanceTable table(List<ActorId> actors, long seed) {
    Random random = new Random(seed);
    List<ObjectiveId> objectives = new ArrayList<>();
    List<Stance> stances = new ArrayList<>();
    for (int objective = 0; objective < 6; objective++) {
      objectives.add(new ObjectiveId("objective-" + objective));
      for (ActorId actor : actors) {
        if (random.nextBoolean()) {
          stances.add(
              new Stance(
                  actor,
                  objectives.get(objective),
                  random.nextInt(9) - 4,
                  Wording.of(""),
                  Source.UNSTATED));
        }
      }
    }
    return StanceTable.of(actors, objectives, stances);
  }

  private static StanceTable relisted(StanceTable table, List<ActorId> actors) {
    List<Stance> stances = new ArrayList<>();
    for (ActorId actor : actors) {
      for (ObjectiveId objective : table.objectives()) {
        table.findStance(actor, objective).ifPresent(stances::add);
      }
    }
    return StanceTable.of(actors, table.objectives(), stances);
  }
}
