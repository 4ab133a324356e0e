package org.entente.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void readAndStandInOrderAsWritten() {
    assertThat(new IssueId("cohort")).hasToString("cohort").isLessThan(new IssueId("wages"));
    assertThat(new ObjectiveId("posts")).hasToString("posts").isGreaterThan(new ObjectiveId("no"));
    assertThat(new OptionId("b1")).hasToString("b1").isLessThan(new OptionId("b2"));
  }

  @Test
  void nameSomething() {
    assertThatThrownBy(() -> new IssueId(" ")).hasMessage("issue id must not be blank");
    assertThatThrownBy(() -> new ObjectiveId("")).hasMessage("objective id must not be blank");
    assertThatThrownBy(() -> new OptionId("\t")).hasMessage("option id must not be blank");
  }

  @Test
  void codesLeadBackToWhatTheyStandFor() {
    assertThat(IssueKind.values()).allMatch(k -> IssueKind.findByCode(k.code()).orElseThrow() == k);
    assertThat(Direction.values()).allMatch(d -> Direction.findByCode(d.code()).orElseThrow() == d);
    assertThat(IssueKind.findByCode("vote")).isEmpty();
    assertThat(Direction.findByCode("up")).isEmpty();
  }
}
