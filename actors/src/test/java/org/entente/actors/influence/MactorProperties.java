package org.entente.actors.influence;

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
import org.entente.actors.DirectInfluences;
import org.entente.actors.influence.BalanceOfPower.Reading;
import org.entente.kernel.Matrix;

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
    DirectInfluences direct = random(size, seed);
    DirectInfluences halved =
        new DirectInfluences(
            direct.actors(), Matrix.of(size, size, (a, b) -> direct.strengths().at(a, b) / 2));

    for (Reading reading : Reading.values()) {
      assertThat(BalanceOfPower.of(Midi.of(halved), reading).shares())
          .isEqualTo(BalanceOfPower.of(Midi.of(direct), reading).shares());
    }
    assertThat(Mmidi.of(halved).balance()).isEqualTo(Mmidi.of(direct).balance());
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
