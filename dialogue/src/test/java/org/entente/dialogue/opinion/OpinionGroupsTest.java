package org.entente.dialogue.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.entente.dialogue.AdjustedRand;
import org.entente.dialogue.Grouping;
import org.entente.dialogue.VoteTable;
import org.entente.dialogue.opinion._fixtures.MadeUpVotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionGroupsTest {
  @ParameterizedTest
  @ValueSource(ints = {60, 700})
  void findsCampsThatAreThere(int voters) {
    VoteTable votes = MadeUpVotes.camps(voters, 40, 3, 1);

    OpinionGroups groups = OpinionGroups.of(votes, 1);

    assertThat(groups.supported()).isTrue();
    assertThat(AdjustedRand.of(groups.grouping(), camps(voters, 3))).isEqualTo(1);
    assertThat(groups.grouping().labels()).containsExactly("A", "B", "C");
    assertThat(groups.test().best()).isEqualTo(3);
    assertThat(groups.test().chance().p()).isEqualTo(0.01);
    assertThat(groups.test().stability().agreement()).isGreaterThan(0.99);
  }

  private static Grouping camps(int voters, int camps) {
    return Grouping.of(
        IntStream.range(0, voters).mapToObj(voter -> "camp " + voter % camps).toList());
  }

  @Test
  void saysThatThereAreNoDistinctGroups() {
    VoteTable votes = MadeUpVotes.shuffled(MadeUpVotes.camps(60, 40, 3, 1), new Random(1));

    OpinionGroups groups = OpinionGroups.of(votes, 1);

    assertThat(groups.<String>fold(distinct -> "distinct", none -> "none")).isEqualTo("none");
    assertThat(groups.grouping().groups()).isEqualTo(1);
    assertThat(groups.grouping().size(0)).isEqualTo(60);
    assertThat(groups.findMemberships()).isEmpty();
    assertThat(groups.test().candidates()).isNotEmpty();
  }

  @Test
  void claimsGroupsOfShuffledVotesSeldom() {
    VoteTable camps = MadeUpVotes.camps(40, 25, 2, 1);

    long claimed =
        IntStream.range(0, 30)
            .mapToObj(trial -> MadeUpVotes.shuffled(camps, new Random(trial)))
            .filter(votes -> OpinionGroups.of(votes, 1).supported())
            .count();

    assertThat(claimed).isLessThanOrEqualTo(1); // EvidenceTest makes 200 trials of real votes
  }

  @Test
  void saysHowFirmlyVotersBelong() {
    VoteTable votes = MadeUpVotes.camps(60, 40, 2, 1);

    OpinionGroups groups = OpinionGroups.of(votes, 1);

    Memberships memberships = groups.findMemberships().orElseThrow();
    int own = groups.grouping().group(0);
    assertThat(memberships.resamples()).isEqualTo(100);
    assertThat(memberships.share(0, own).value()).isGreaterThan(0.9);
    assertThat(memberships.share(0, own).value() + memberships.share(0, 1 - own).value())
        .isEqualTo(1);
    assertThat(OpinionGroups.of(MadeUpVotes.camps(151, 40, 2, 1), 1).findMemberships()).isEmpty();
  }

  @Test
  void leavesOutWhoHasTooFewVotes() {
    VoteTable camps = MadeUpVotes.camps(60, 40, 2, 1);
    VoteTable.Builder table = VoteTable.of(camps.voters(), camps.statements());
    table.put(0, 0, 1).put(0, 1, -1);
    for (int voter = 1; voter < 60; voter++) {
      for (int cell = camps.begin(voter); cell < camps.end(voter); cell++) {
        table.put(voter, camps.statement(cell), camps.value(cell));
      }
    }

    OpinionGroups groups = OpinionGroups.of(table.build(), 1);

    assertThat(groups.supported()).isTrue();
    assertThat(groups.grouping().group(0)).isEqualTo(Grouping.NONE);
    assertThat(groups.test().voters()).isEqualTo(59);
    assertThat(groups.findMemberships().orElseThrow().share(0, 0).value()).isZero();
  }

  @Test
  void judgesNothingOfFewerVotersThanTwoGroupsHave() {
    OpinionGroups groups = OpinionGroups.of(MadeUpVotes.of("a: + -", "b: - +", "c: . ."), 1);

    assertThat(groups.supported()).isFalse();
    assertThat(groups.grouping()).isEqualTo(Grouping.of(List.of("A", "A", "")));
    assertThat(groups.test().chance().shuffles()).isZero();
    assertThat(OpinionGroups.of(MadeUpVotes.of(), 1).supported()).isFalse();
  }

  @Test
  void holdsTheMainAxisAgainstChance() {
    GroupTest test = OpinionGroups.of(MadeUpVotes.camps(60, 40, 2, 1), 1).test();

    assertThat(test.line().p()).isEqualTo(0.01);
    assertThat(test.line().share().value()).isGreaterThan(test.line().quantile().value());
  }
}
