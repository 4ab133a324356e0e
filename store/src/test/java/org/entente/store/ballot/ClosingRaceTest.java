package org.entente.store.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.app.ballot.Closing;
import org.entente.app.ballot.VoteOutcome;
import org.entente.app.ballot.VoterToken;
import org.entente.app.ports.SessionToken;
import org.entente.store._fixtures.Crew;
import org.entente.store._fixtures.Desk;
import org.entente.store._fixtures.Hall;
import org.entente.store._fixtures.SharedWorkplace;
import org.entente.store._fixtures.Workplace;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Votes that arrive while a consultation is closed. */
@ExtendWith(SharedWorkplace.class)
class ClosingRaceTest {
  private static final int VOTERS = 12;
  private static final int CLOSER = VOTERS / 2;
  private static final List<String> VOTES =
      List.of("cranes=agree", "shifts=pass", "noise=disagree");

  private final Workplace workplace;

  ClosingRaceTest(Workplace workplace) {
    this.workplace = workplace;
  }

  @RepeatedTest(10)
  void whatWasTakenIsCountedAndNothingElse() throws Exception {
    Hall hall = Hall.live(workplace);
    SessionToken fay = workplace.session("fay");
    String[] names = IntStream.rangeClosed(0, VOTERS).mapToObj(n -> "v" + n).toArray(String[]::new);
    List<VoterToken> tokens = hall.invite("union", names);

    List<List<VoteOutcome>> outcomes =
        Crew.atOnce(
            VOTERS + 1,
            number -> {
              List<VoteOutcome> mine = new ArrayList<>();
              for (String vote : VOTES) {
                if (number == CLOSER && vote.equals(VOTES.get(1))) {
                  hall.polls().close(fay, hall.id(), Hall.TIDES);
                }
                mine.addAll(hall.cast(tokens.get(number), vote));
              }
              return mine;
            });
    Closing closing = hall.polls().close(fay, hall.id(), Hall.TIDES);

    long taken = outcomes.stream().flatMap(List::stream).filter(VoteOutcome.TAKEN::equals).count();
    assertThat(closing).isEqualTo(new Closing(taken, true));
    assertThat(hall.lines("oli")).hasSize((int) taken);
    assertThat(new Desk(workplace, hall.id()).table("fay", "consultations/tides/votes.csv").rows())
        .hasSize((int) taken);
    assertThat(outcomes.get(CLOSER)).last().isEqualTo(VoteOutcome.NO_SEAT);
  }
}
