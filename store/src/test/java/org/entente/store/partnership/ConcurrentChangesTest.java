package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.PartnershipId;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.store._fixtures.Harbour;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedWorkplace.class)
class ConcurrentChangesTest {
  private static final int PEOPLE = 8;
  private static final int EDITS = 50;

  private final Workplace workplace;
  private final Partnerships partnerships;

  ConcurrentChangesTest(Workplace workplace) {
    this.workplace = workplace;
    this.partnerships = workplace.partnerships();
  }

  @Test
  void ofTwoWhoChangeTheSameCellOneComesTooLate() throws Exception {
    PartnershipId id = workplace.harbour();
    CyclicBarrier start = new CyclicBarrier(2);
    List<String> people = List.of("fay", "pat");

    List<Outcome> outcomes =
        atOnce(
            2,
            number -> {
              start.await();
              return partnerships.change(
                  workplace.session(people.get(number)),
                  id,
                  draft -> new Change.Rows(List.of(Harbour.stance("port", "-1", "" + number))));
            });

    assertThat(outcomes).containsOnlyOnce(new Outcome.Stored(2));
    assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Conflict.class);
  }

  @Test
  void nobodysEditIsLostAndNoVersionLeftOut() throws Exception {
    PartnershipId id = workplace.harbour();
    SessionToken fay = workplace.session("fay");

    List<List<Long>> versions =
        atOnce(
            PEOPLE,
            number -> {
              List<Long> mine = new ArrayList<>();
              for (int edit = 0; edit < EDITS; edit++) {
                mine.add(version(partnerships.change(fay, id, ConcurrentChangesTest::counted)));
              }
              return mine;
            });

    assertThat(versions).allSatisfy(mine -> assertThat(mine).isSorted());
    assertThat(versions.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(2, 1 + PEOPLE * EDITS).boxed().toList());
    assertThat(stance(partnerships.findDraft(fay, id).orElseThrow())).isEqualTo(PEOPLE * EDITS - 1);
    assertThat(partnerships.audit(fay, id, Long.MAX_VALUE, PEOPLE * EDITS))
        .extracting(entry -> Integer.parseInt(entry.change().after().get("stance")))
        .containsExactlyElementsOf(
            IntStream.range(0, PEOPLE * EDITS).map(n -> PEOPLE * EDITS - 1 - n).boxed().toList());
  }

  /** The port's stance, one greater. */
  private static Change counted(Draft draft) {
    int now = stance(draft);
    return new Change.Rows(List.of(Harbour.stance("port", "" + now, "" + (now + 1))));
  }

  private static int stance(Draft draft) {
    return Integer.parseInt(
        draft.findTable("stances.csv").orElseThrow().rows().get(0).cells().get(2));
  }

  private static long version(Outcome outcome) {
    return outcome instanceof Outcome.Stored stored ? stored.version() : -1;
  }

  /** Work that people do at the same time. */
  private interface Shift<T> {
    T by(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int people, Shift<T> shift) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(people);
    try {
      List<Callable<T>> shifts = new ArrayList<>();
      for (int number = 0; number < people; number++) {
        int mine = number;
        shifts.add(() -> shift.by(mine));
      }
      List<T> ends = new ArrayList<>();
      for (Future<T> end : threads.invokeAll(shifts)) {
        ends.add(end.get());
      }
      return ends;
    } finally {
      threads.shutdownNow();
    }
  }
}
