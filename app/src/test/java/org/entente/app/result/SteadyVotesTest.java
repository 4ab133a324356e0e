package org.entente.app.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.app.ballot.VotesShown;
import org.entente.app.ports.PartnershipId;
import org.entente.dialogue.ConsultationId;
import org.entente.dialogue.StatementId;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.Voter;
import org.entente.dialogue.VoterId;
import org.entente.dialogue.VoterKind;
import org.junit.jupiter.api.Test;

class SteadyVotesTest {
  private static final PartnershipId NURSES = new PartnershipId("nurses");
  private static final ConsultationId SPRING = new ConsultationId("spring");

  private final SteadyVotes steady = new SteadyVotes();

  /** So many voters, who all agree, or all but the first do. */
  private static VotesShown votes(int voters, int first, boolean closed) {
    List<Voter> all =
        IntStream.range(0, voters)
            .mapToObj(
                at ->
                    new Voter(
                        new VoterId("v" + (10 + at)), VoterKind.PERSON, Set.of(), false, Map.of()))
            .toList();
    VoteTable.Builder table =
        VoteTable.of(all.stream().map(Voter::id).toList(), List.of(new StatementId("fees")));
    IntStream.range(0, voters).forEach(at -> table.put(at, 0, at == 0 ? first : 1));
    return new VotesShown(all, table.build(), closed);
  }

  private int shown(VotesShown now) {
    return steady.of(NURSES, SPRING, now, 3).voters().size();
  }

  @Test
  void goesOnOnlyWhenEnoughHaveVotedSince() {
    assertThat(shown(votes(10, 1, false))).isEqualTo(10);
    assertThat(shown(votes(12, 1, false))).isEqualTo(10);
    assertThat(shown(votes(12, -1, false))).isEqualTo(12);
    assertThat(shown(votes(14, -1, false))).isEqualTo(12);
  }

  @Test
  void showsAClosedRoundAsItIs() {
    shown(votes(10, 1, false));

    assertThat(shown(votes(11, 1, true))).isEqualTo(11);
  }
}
