package org.entente.actors.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.entente.actors.ActorId;
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.kernel.Matrix;
import org.entente.kernel.Share;

class MactorProperties {
  @Property(tries = 200)
  void powerAveragesOne(@ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
    DirectInfluences direct = random(size, seed);

    for (Reading reading : Reading.values()) {
      double sum =
          BalanceOfPower.of(Midi.of(direct), reading).shares().stream()
              .mapToDouble(Double::doubleValue)
              .sum();
      assertThat(sum).isCloseTo(size, within(1e-9));
    }
    assertThat(Mmidi.of(direct).balance().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(size, within(1e-9));
  }

  @Property(tries = 200)
  void theOrderInWhichActorsAreListedIsIrrelevant(
      @ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
    DirectInfluences direct = random(size, seed);
    List<Integer> order = new ArrayList<>();
    for (int actor = 0; actor < size; actor++) {
      order.add(actor);
    }
    Collections.shuffle(order, new Random(seed));
    DirectInfluences shuffled =
        new DirectInfluences(
            order.stream().map(direct.actors()::get).toList(),
            Matrix.of(size, size, (a, b) -> direct.strengths().at(order.get(a), order.get(b))));

    Midi before = Midi.of(direct);
    Midi after = Midi.of(shuffled);

    for (int actor = 0; actor < size; actor++) {
      assertThat(after.influence(actor)).isEqualTo(before.influence(order.get(actor)));
      assertThat(after.dependence(actor)).isEqualTo(before.dependence(order.get(actor)));
    }
  }

  @Property(tries = 100)
  void doublingEveryInfluenceChangesNoShareOfPower(
      @ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
    DirectInfluences weak = changed(random(size, seed), strength -> Math.min(2, strength));
    DirectInfluences doubled = changed(weak, strength -> 2 * strength);

    for (Reading reading : Reading.values()) {
      assertThat(BalanceOfPower.of(Midi.of(doubled), reading).shares())
          .isEqualTo(BalanceOfPower.of(Midi.of(weak), reading).shares());
    }
    assertThat(Mmidi.of(doubled).balance()).isEqualTo(Mmidi.of(weak).balance());
  }

  private static DirectInfluences changed(DirectInfluences direct, DoubleUnaryOperator change) {
    Matrix strengths = direct.strengths();
    return new DirectInfluences(
        direct.actors(),
        Matrix.of(
            strengths.rows(),
            strengths.columns(),
            (a, b) -> change.applyAsDouble(strengths.at(a, b))));
  }

  @Property(tries = 100)
  void drawsWithoutTheWholeMatrixAreThoseWithIt(
      @ForAll @IntRange(min = 1, max = 25) int size, @ForAll long seed) {
    DirectInfluences direct = random(size, seed);
    DrawnInfluences drawn = DrawnInfluences.of(direct);
    Random one = new Random(seed);
    Random other = new Random(seed);

    for (int draw = 0; draw < 3; draw++) {
      drawn.draw(one);
      Midi whole = Midi.of(Redraw.of(direct, other));
      for (int actor = 0; actor < size; actor++) {
        assertThat(drawn.influence()[actor]).isEqualTo(whole.influence(actor));
        assertThat(drawn.dependence()[actor]).isEqualTo(whole.dependence(actor));
        assertThat(drawn.self()[actor]).isEqualTo(whole.selfInfluence(actor));
      }
    }
  }

  @Property(tries = 20)
  void ranksAndZonesAreThoseOfTheWholeMatrix(
      @ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
    DirectInfluences direct = random(size, seed);

    for (Reading reading : Reading.values()) {
      assertThat(PowerStability.of(direct, reading, 30, new Random(seed)))
          .isEqualTo(
              PowerStability.of(direct, PowerStability.byPower(reading), 30, new Random(seed)));
    }
    ZoneStability first = ZoneStability.of(direct, 1, new Random(seed)).get(0);
    InfluencePlane drawn = InfluencePlane.of(Midi.of(Redraw.of(direct, new Random(seed))));
    assertThat(first.shareByZone().get(drawn.points().get(0).zone())).isEqualTo(new Share(1));
  }

  @Property(tries = 100)
  void anIsolatedActorChangesNobodysInfluence(
      @ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
    DirectInfluences direct = random(size, seed);
    List<ActorId> ids = new ArrayList<>(direct.actors());
    ids.add(new ActorId("hermit"));
    Midi with =
        Midi.of(
            new DirectInfluences(
                ids,
                Matrix.of(
                    size + 1,
                    size + 1,
                    (a, b) -> a == size || b == size ? 0 : direct.strengths().at(a, b))));

    Midi without = Midi.of(direct);

    assertThat(with.influence(size)).isZero();
    assertThat(with.total()).isEqualTo(without.total());
    for (int actor = 0; actor < size; actor++) {
      assertThat(with.influence(actor)).isEqualTo(without.influence(actor));
    }
  }

  @Property(tries = 100)
  void netScaleIsAntisymmetric(@ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
    Matrix net = NetScale.of(Midi.of(random(size, seed))).matrix();
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        assertThat(net.at(a, b)).isEqualTo(0 - net.at(b, a));
      }
    }
  }

  @Property(tries = 200)
  void throughOthersInfluenceNeverShrinks(
      @ForAll @IntRange(min = 1, max = 15) int size, @ForAll long seed) {
    DirectInfluences direct = random(size, seed);
    Midi midi = Midi.of(direct);
    Mmidi mmidi = Mmidi.of(direct);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        assertThat(midi.matrix().at(a, b)).isGreaterThanOrEqualTo(direct.strengths().at(a, b));
        assertThat(mmidi.matrix().at(a, b)).isBetween(0.0, 4.0);
      }
    }
  }

  private static DirectInfluences random(int size, long seed) {
    Random random = new Random(seed);
    List<ActorId> ids = new ArrayList<>();
    for (int actor = 0; actor < size; actor++) {
      ids.add(new ActorId("actor-" + actor));
    }
    return new DirectInfluences(
        ids, Matrix.of(size, size, (a, b) -> a == b ? 0 : Math.max(0, random.nextInt(7) - 2)));
  }
}
