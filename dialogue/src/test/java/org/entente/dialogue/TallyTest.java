package org.entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final VoteTable VOTES =
      VoteTable.of(
              Stream.of("a", "b", "c", "d").map(VoterId::new).toList(),
              List.of(new StatementId("visas"), new StatementId("fees")))
          .put(0, 0, 1)
          .put(1, 0, -1)
          .put(2, 0, 0)
          .put(3, 0, 1)
          .put(3, 1, -1)
          .build();

  @Test
  void countsByGroupAndStatement() {
    Tally tally = Tally.of(VOTES, Grouping.of(List.of("union", "union", "ministry", "")));

    assertThat(tally.grouping().labels()).containsExactly("ministry", "union");
    assertThat(tally.of(1, 0)).isEqualTo(new Count(1, 1, 0));
    assertThat(tally.of(0, 0)).isEqualTo(new Count(0, 0, 1));
    assertThat(tally.others(1, 0)).isEqualTo(new Count(0, 0, 1));
    assertThat(tally.all(0)).isEqualTo(new Count(2, 1, 1));
    assertThat(tally.all(1).votes()).isEqualTo(1);
  }

  @Test
  void refusesAGroupingOfOthers() {
    assertThatThrownBy(() -> Tally.of(VOTES, Grouping.everybody(3)))
        .hasMessageContaining("of 4 voters, was of 3");
  }
}
