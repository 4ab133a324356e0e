package org.entente.dialogue.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.dialogue.decision._fixtures.Votes.poll;
import static org.entente.dialogue.decision._fixtures.Votes.voters;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KOfNTest extends CountingRuleContract {
  private static final KOfN TWO_OF_THREE =
      new KOfN(2, Set.copyOf(voters("ministry", "union", "employers")));

  @Override
  CountingRule rule() {
    return TWO_OF_THREE;
  }

  @Test
  void countsThoseNamedAlone() {
    Verdict two = TWO_OF_THREE.judge(poll("ministry=yes, union=yes, employers=no, diaspora=no"));
    Verdict one = TWO_OF_THREE.judge(poll("ministry=yes, union=-, employers=no, diaspora=yes"));

    assertThat(isCarried(two)).isTrue();
    assertThat(rejected(one).reason()).isEqualTo(Verdict.Reason.TOO_FEW);
    assertThat(rejected(one).blockers()).isEqualTo(voters("employers"));
    assertThat(one.turnout().absent()).isEqualTo(voters("union"));
  }

  @Test
  void refusesANumberThatNobodyCouldReach() {
    assertThatThrownBy(() -> new KOfN(2, Set.copyOf(voters("ministry"))))
        .hasMessageContaining("1 to all of 1 voters");
    assertThatThrownBy(() -> TWO_OF_THREE.judge(poll("ministry=yes, union=yes")))
        .hasMessageContaining("all named must be entitled");
  }
}
