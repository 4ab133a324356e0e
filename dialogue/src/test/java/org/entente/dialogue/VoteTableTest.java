package org.entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VoteTableTest {
  private static final List<VoterId> VOTERS =
      Stream.of("ministry", "union", "diaspora").map(VoterId::new).toList();
  private static final List<StatementId> STATEMENTS =
      Stream.of("visas", "training", "fees").map(StatementId::new).toList();

  @Test
  void keepsWhatEachVoterSaidInOrderOfStatements() {
    VoteTable table =
        VoteTable.of(VOTERS, STATEMENTS).put(2, 2, 1).put(0, 1, -1).put(2, 0, 0).build();

    assertThat(table.votes()).isEqualTo(3);
    assertThat(table.end(1) - table.begin(1)).isZero();
    assertThat(table.statement(table.begin(2))).isZero();
    assertThat(table.find(2, 0)).isEqualTo(OptionalInt.of(0));
    assertThat(table.find(2, 1)).isEmpty();
    assertThat(table.find(0, 1)).isEqualTo(OptionalInt.of(-1));
  }

  @Test
  void countsTheLastVoteOfAVoterOnAStatement() {
    VoteTable table =
        VoteTable.of(VOTERS, STATEMENTS)
            .put(1, 1, 1)
            .put(1, 0, 1)
            .put(1, 1, 0)
            .put(1, 1, -1)
            .build();

    assertThat(table.votes()).isEqualTo(2);
    assertThat(table.find(1, 1)).isEqualTo(OptionalInt.of(-1));
  }

  @Test
  void selectsVotersAndStatementsInAnotherOrder() {
    VoteTable table = VoteTable.of(VOTERS, STATEMENTS).put(0, 0, 1).put(1, 2, -1).build();

    VoteTable selected = table.select(List.of(1, 0), List.of(2));

    assertThat(selected.voters()).containsExactly(new VoterId("union"), new VoterId("ministry"));
    assertThat(selected.find(0, 0)).isEqualTo(OptionalInt.of(-1));
    assertThat(selected.votes()).isEqualTo(1);
  }

  @Test
  void refusesOtherVotesAndTwins() {
    assertThatThrownBy(() -> VoteTable.of(VOTERS, STATEMENTS).put(0, 0, 7))
        .hasMessageContaining("was 7");
    assertThatThrownBy(() -> VoteTable.of(VOTERS, STATEMENTS).put(3, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> VoteTable.of(List.of(new VoterId("a"), new VoterId("a")), STATEMENTS))
        .hasMessageContaining("twice: a");
  }
}
