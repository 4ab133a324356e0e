package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dialogue.decision._fixtures.Votes.letters;
import static org.entente.dialogue.decision._fixtures.Votes.poll;
import static org.entente.dialogue.decision._fixtures.Votes.voters;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuorumTest {
  private static final Quorum HALF = new Quorum(Threshold.atLeast(1, 2));

  @Test
  void namesTheAbsentWhenTheQuorumIsMissed() {
    Poll poll = poll("ministry=yes, union=-, diaspora=-");

    Verdict verdict = HALF.judge(poll, new Consensus(0));

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Inquorate(
                2, new Turnout(voters("ministry"), voters("diaspora", "union")), Quorum.RULE));
  }

  @Test
  void whoeverAbstainsIsThere() {
    Poll poll = poll("ministry=yes, union=abstain, diaspora=-");

    Verdict verdict = HALF.judge(poll, new Consensus(0));

    assertThat(verdict.rule()).isEqualTo(Consensus.RULE);
    assertThat(verdict.turnout().absent()).isEqualTo(voters("diaspora"));
  }

  @Test
  void moreThanHalfOfFourAreThree() {
    Poll poll = poll("ministry=yes, union=yes, diaspora=-, province=-");

    Verdict verdict = new Quorum(Threshold.moreThan(1, 2)).judge(poll, new Consensus(0));

    assertThat(
            verdict.<Integer>fold(
                carried -> 0, rejected -> 0, Verdict.Inquorate::needed, ranked -> 0))
        .isEqualTo(3);
  }

  @Test
  void ranksNothingWithoutAQuorum() {
    RankedPoll poll =
        new RankedPoll(Set.copyOf(voters("ministry", "union")), letters("AB"), List.of());

    Verdict verdict = HALF.judge(poll, new Schulze());

    assertThat(verdict).isInstanceOf(Verdict.Inquorate.class);
    assertThat(verdict.turnout().absent()).isEqualTo(voters("ministry", "union"));
  }

  @Test
  void refusesBallotsOfStrangersAndSecondBallots() {
    Ballot yes = new Ballot(voters("union").get(0), Choice.YES);

    assertThatThrownBy(() -> new Poll(Set.copyOf(voters("ministry")), List.of(yes)))
        .hasMessageContaining("entitled, was of union");
    assertThatThrownBy(() -> new Poll(Set.copyOf(voters("union")), List.of(yes, yes)))
        .hasMessageContaining("gave two: union");
    assertThatThrownBy(() -> new Poll(Set.of(), List.of()))
        .hasMessageContaining("somebody who may vote");
  }
}
