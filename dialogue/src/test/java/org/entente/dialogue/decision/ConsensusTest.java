package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dialogue.decision._fixtures.Votes.poll;
import static org.entente.dialogue.decision._fixtures.Votes.voters;

import org.junit.jupiter.api.Test;

class ConsensusTest extends CountingRuleContract {
  @Override
  CountingRule rule() {
    return new Consensus(0);
  }

  @Test
  void oneObjectionPreventsConsensusAndIsNamed() {
    Verdict verdict = new Consensus(0).judge(poll("ministry=yes, union=no, diaspora=abstain"));

    assertThat(rejected(verdict).reason()).isEqualTo(Verdict.Reason.OBJECTIONS);
    assertThat(rejected(verdict).blockers()).isEqualTo(voters("union"));
  }

  @Test
  void anObjectionThatIsBorneIsStillNamed() {
    Verdict verdict = new Consensus(1).judge(poll("ministry=yes, union=no, diaspora=abstain"));

    assertThat(verdict)
        .isEqualTo(
            new Verdict.Carried(
                voters("union"),
                new Turnout(voters("diaspora", "ministry", "union"), voters()),
                Consensus.RULE));
  }

  @Test
  void abstentionsAloneDecideNothing() {
    Verdict verdict = new Consensus(1).judge(poll("ministry=abstain, union=-"));

    assertThat(rejected(verdict).reason()).isEqualTo(Verdict.Reason.TOO_FEW);
    assertThat(verdict.turnout().absent()).isEqualTo(voters("union"));
  }

  @Test
  void refusesFewerThanNoObjections() {
    assertThatThrownBy(() -> new Consensus(-1)).hasMessageContaining("zero or more, were -1");
  }
}
