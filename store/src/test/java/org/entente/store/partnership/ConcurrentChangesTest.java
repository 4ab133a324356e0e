package org.entente.store.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.entente.app.ports.Change;
import org.entente.app.ports.Outcome;
import org.entente.app.ports.Partnerships;
import org.entente.app.ports.SessionToken;
import org.entente.dossier.Draft;
import org.entente.store._fixtures.Crew;
import org.entente.store._fixtures.Desk;
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
  private final Desk desk;

  ConcurrentChangesTest(Workplace workplace) {
    this.workplace = workplace;
    this.partnerships = workplace.partnerships();
    this.desk = workplace.harbour();
  }

  @Test
  void ofTwoWhoChangeTheSameCellOneComesTooLate() throws Exception {
    List<String> people = List.of("fay", "pat");
    people.forEach(workplace::session);

    List<Outcome> outcomes =
        Crew.atOnce(
            2, number -> desk.edit(people.get(number), Harbour.stance("port", "-1", "" + number)));

    assertThat(outcomes).containsOnlyOnce(new Outcome.Stored(2));
    assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Conflict.class);
  }

  @Test
  void nobodysEditIsLostAndNoVersionLeftOut() throws Exception {
    SessionToken fay = workplace.session("fay");

    List<List<Long>> versions = Crew.atOnce(PEOPLE, number -> shift(fay));

    assertThat(versions).allSatisfy(mine -> assertThat(mine).isSorted());
    assertThat(versions.stream().flatMap(List::stream).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(2, 1 + PEOPLE * EDITS).boxed().toList());
    assertThat(stance(desk.draft("fay"))).isEqualTo(PEOPLE * EDITS - 1);
    assertThat(desk.audit("fay").subList(0, PEOPLE * EDITS))
        .extracting(entry -> Integer.parseInt(entry.change().after().get("stance")))
        .containsExactlyElementsOf(
            IntStream.range(0, PEOPLE * EDITS).map(n -> PEOPLE * EDITS - 1 - n).boxed().toList());
  }

  private List<Long> shift(SessionToken by) {
    List<Long> versions = new ArrayList<>();
    for (int edit = 0; edit < EDITS; edit++) {
      versions.add(version(partnerships.change(by, desk.id(), ConcurrentChangesTest::counted)));
    }
    return versions;
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
}
